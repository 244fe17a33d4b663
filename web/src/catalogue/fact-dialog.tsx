import type { CatalogueFact } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useState, type FormEvent } from 'react';
import { isProblem } from '../api/problem-error.js';
import { useChangeFact } from '../api/use-change-fact.js';
import { useCreateFact } from '../api/use-create-fact.js';
import { useLanguage } from '../app/language.js';
import { changedFact, completeFact, withoutUsual, type FactDefinition } from '../parts/fact/fact-definition.js';
import { FactFields } from '../parts/fact/fact-fields.js';
import { NameFields } from '../parts/fact/name-fields.js';
import { useFactNames } from '../parts/fact/use-fact-names.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { FormActions } from '../ui/form.js';
import { useUiWords } from '../ui/ui-words.js';
import { useCatalogueWords } from './catalogue-words.js';
import { nameOfFact } from './fact-groups.js';
import styles from './fact-form.module.css';
import { StaleNote } from './stale-note.js';
import { policiesUsing } from './policies-using.js';

interface FactDialogProps {
  facts: readonly CatalogueFact[];
  /** The one to be edited; a new one without. */
  fact?: CatalogueFact;
  onClose: () => void;
}

export function FactDialog({ facts, fact, onClose }: FactDialogProps) {
  const t = useCatalogueWords();
  const language = useLanguage();
  const title = fact ? t('form.editTitle', { name: nameOfFact(fact, language) }) : t('form.newTitle');
  // Taking over what somebody else saved begins anew from there.
  const [from, setFrom] = useState(fact);
  return (
    <Dialog title={title} onClose={onClose} size={560}>
      <FactForm key={from?.revision} facts={facts} fact={from} onBeginAnew={setFrom} onClose={onClose} />
    </Dialog>
  );
}

interface FactFormProps {
  facts: readonly CatalogueFact[];
  fact: CatalogueFact | undefined;
  onBeginAnew: (fact: CatalogueFact) => void;
  onClose: () => void;
}

function FactForm({ facts, fact, onBeginAnew, onClose }: FactFormProps) {
  const t = useCatalogueWords();
  const ui = useUiWords();
  const language = useLanguage();
  const create = useCreateFact();
  const change = useChangeFact();
  const names = useFactNames({ label: fact?.definition.label, key: fact?.key, taken: facts.map(({ key }) => key) });
  const [edited, setEdited] = useState<FactDefinition>(
    fact ? withoutUsual(fact.definition) : { key: '', type: 'number' },
  );
  const definition = changedFact(edited, { key: names.key, label: names.label });
  const complete = names.complete && completeFact(definition) !== null;
  const stale = isProblem(change.error, 'stale');
  const newest = facts.find(({ key }) => key === fact?.key);
  const failed = create.error ?? (stale ? null : change.error);
  const groups = facts.map((other) => inLanguage(other.definition.group, language));

  const save = (revision?: number) => {
    if (!complete) return;
    if (!fact) create.mutate(definition, { onSuccess: onClose });
    else change.mutate({ key: fact.key, definition, revision: revision ?? fact.revision }, { onSuccess: onClose });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <NameFields names={names} fixedKey={fact !== undefined} />
      <FactFields fact={edited} onChange={setEdited} groups={[...new Set(groups.filter(Boolean))]} />
      {fact && fact.usedIn.length > 0 && (
        <p className={styles['used']}>{t('form.usedIn', { count: policiesUsing(fact) })}</p>
      )}
      {failed && <ErrorPanel error={failed} inline />}
      {stale && fact && newest && newest.revision !== fact.revision && (
        <StaleNote
          mine={definition}
          theirs={newest}
          onSave={() => save(newest.revision)}
          onTake={() => onBeginAnew(newest)}
        />
      )}
      <FormActions>
        <Button onClick={onClose}>{ui('cancel')}</Button>
        <Button kind="primary" type="submit" disabled={!complete || stale} busy={create.isPending || change.isPending}>
          {t(fact ? 'form.save' : 'form.create')}
        </Button>
      </FormActions>
    </form>
  );
}
