import type { CatalogueFact } from '@tierwright/shared/contracts';
import { isProblem } from '../api/problem-error.js';
import { useRemoveFact } from '../api/use-remove-fact.js';
import { useLanguage } from '../app/language.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { useCatalogueWords } from './catalogue-words.js';
import { nameOfFact } from './fact-groups.js';
import { policiesUsing } from './policies-using.js';

interface RemoveFactDialogProps {
  fact: CatalogueFact;
  /** As the catalogue is now: after a refusal the newest revision is in it. */
  facts: readonly CatalogueFact[];
  onClose: () => void;
}

export function RemoveFactDialog({ fact, facts, onClose }: RemoveFactDialogProps) {
  const t = useCatalogueWords();
  const language = useLanguage();
  const remove = useRemoveFact();
  const newest = facts.find(({ key }) => key === fact.key) ?? fact;
  const stale = isProblem(remove.error, 'stale');
  return (
    <ConfirmDialog
      title={t('removal.title', { name: nameOfFact(newest, language) })}
      confirm={t('removal.confirm')}
      onConfirm={() => remove.mutate({ key: newest.key, revision: newest.revision }, { onSuccess: onClose })}
      onClose={onClose}
      busy={remove.isPending}
      error={stale ? undefined : remove.error}
    >
      <p>{t('removal.text')}</p>
      {newest.usedIn.length > 0 && <p>{t('removal.used', { count: policiesUsing(newest) })}</p>}
      {stale && <p role="alert">{t('removal.stale')}</p>}
    </ConfirmDialog>
  );
}
