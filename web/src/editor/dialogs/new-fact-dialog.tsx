// Adding a fact without leaving the canvas: the catalogue first, or a new one, which the catalogue may keep.
import { useState } from 'react';
import { useFacts } from '../../api/use-facts.js';
import { useCanSomewhere } from '../../app/session-context.js';
import { Dialog } from '../../ui/dialog.js';
import { SkeletonLines } from '../../ui/skeleton.js';
import { factMatches } from '../../parts/fact/fact-definition.js';
import { openDialog, useView } from '../canvas/view-store.js';
import { useAddFactWords } from './add-fact-words.js';
import { FindFact } from './find-fact.js';
import { MakeFact } from './make-fact.js';

export function NewFactDialog() {
  const t = useAddFactWords();
  const opened = useView((view) => view.dialog === 'newFact');
  const close = () => openDialog(null);
  if (!opened) return null;
  return (
    <Dialog onClose={close} size={560} title={t('title')}>
      <AddFact onClose={close} />
    </Dialog>
  );
}

function AddFact({ onClose }: { onClose: () => void }) {
  const typed = useView((view) => view.newFactName);
  const mayRead = useCanSomewhere('catalogue:read');
  const facts = useFacts({ enabled: mayRead });
  const [making, setMaking] = useState<string>();
  if (mayRead && facts.isPending) return <SkeletonLines lines={4} />;
  const catalogue = facts.data ?? [];
  const known = catalogue.some(({ definition }) => factMatches(definition, typed));
  const name = making ?? (known ? undefined : typed);
  if (name === undefined) return <FindFact catalogue={catalogue} typed={typed} onMake={setMaking} onClose={onClose} />;
  return (
    <MakeFact
      name={name}
      catalogueIsEmpty={mayRead && catalogue.length === 0}
      onBack={making === undefined ? undefined : () => setMaking(undefined)}
      onClose={onClose}
    />
  );
}
