import { useState, type FormEvent } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FormActions } from '../../ui/form.js';
import { NameFields } from '../../parts/fact/name-fields.js';
import { useFactNames } from '../../parts/fact/use-fact-names.js';
import { focusInspector, openDialog, useView } from '../canvas/view-store.js';
import { useEditorStore } from '../document/editor-context.js';
import { selectFact } from '../document/selection.js';
import { vocabularyOf } from '../document/vocabulary.js';
import inspector from '../inspector/inspector.module.css';
import { useChange } from '../inspector/use-change.js';
import { useEditorWords } from '../words/editor-words.js';
import { newDerived, type DerivedKind } from './new-derived.js';
import styles from './new-fact-dialog.module.css';
import { useTakenKeys } from './use-taken-keys.js';

export function NewDerivedDialog() {
  const t = useEditorWords();
  const opened = useView((view) => view.dialog === 'newDerived');
  const close = () => openDialog(null);
  if (!opened) return null;
  return (
    <Dialog onClose={close} size={480} title={t('derived.title')}>
      <NewDerivedForm onClose={close} />
    </Dialog>
  );
}

const kinds: readonly DerivedKind[] = ['formula', 'scorecard'];

function NewDerivedForm({ onClose }: { onClose: () => void }) {
  const t = useEditorWords();
  const store = useEditorStore();
  const change = useChange();
  const names = useFactNames({ taken: useTakenKeys() });
  const [kind, setKind] = useState<DerivedKind>('formula');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!names.complete) return;
    const policy = vocabularyOf(store.getState().document);
    change({ type: 'addDerived', derived: newDerived(policy, names.key, names.label, kind) });
    store.getState().select(selectFact(names.key));
    onClose();
    focusInspector();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <NameFields names={names} keyHint={t('derived.keyHint')} />
      <div className={inspector['choice']} role="radiogroup" aria-label={t('derived.how')}>
        {kinds.map((one) => (
          <label key={one} className={inspector['option']}>
            <input type="radio" name="derived-kind" checked={kind === one} onChange={() => setKind(one)} />
            <b>{t(`derived.kind.${one}`)}</b>
            <span>{t(`derived.kindHint.${one}`)}</span>
          </label>
        ))}
      </div>
      <FormActions>
        <Button onClick={onClose}>{t('newFact.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={!names.complete}>
          {t('derived.add')}
        </Button>
      </FormActions>
    </form>
  );
}
