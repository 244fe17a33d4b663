import { inLanguage } from '@tierwright/shared/language';
import { useState, type FormEvent } from 'react';
import { useCreateFact } from '../../api/use-create-fact.js';
import { useLanguage } from '../../app/language.js';
import { useCan } from '../../app/session-context.js';
import { changedFact, completeFact, type FactDefinition } from '../../parts/fact/fact-definition.js';
import { FactFields } from '../../parts/fact/fact-fields.js';
import { NameFields } from '../../parts/fact/name-fields.js';
import { useFactNames } from '../../parts/fact/use-fact-names.js';
import { Button } from '../../ui/button.js';
import { CheckRow } from '../../ui/check-row.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { FormActions } from '../../ui/form.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { selectFact } from '../document/selection.js';
import { useChange } from '../inspector/use-change.js';
import { useAddFactWords } from './add-fact-words.js';
import styles from './new-fact-dialog.module.css';
import { useTakenKeys } from './use-taken-keys.js';

interface MakeFactProps {
  name: string;
  catalogueIsEmpty: boolean;
  /** Undefined where there is nothing to go back to. */
  onBack: (() => void) | undefined;
  onClose: () => void;
}

/** A fact of this policy's own; kept in the catalogue first where that is wanted, so that a refusal leaves nothing half done. */
export function MakeFact({ name, catalogueIsEmpty, onBack, onClose }: MakeFactProps) {
  const t = useAddFactWords();
  const language = useLanguage();
  const store = useEditorStore();
  const change = useChange();
  const groups = useEditor(({ document }) => document.facts).map(({ group }) => inLanguage(group, language));
  const mayKeep = useCan()('catalogue:edit');
  const create = useCreateFact();
  const names = useFactNames({ label: name, taken: useTakenKeys() });
  const [keep, setKeep] = useState(false);
  const [fact, setFact] = useState<FactDefinition>({ key: '', type: 'number' });
  const definition = changedFact(fact, { key: names.key, label: names.label });
  const complete = names.complete && completeFact(definition) !== null;

  const add = () => {
    change({ type: 'addFact', fact: definition });
    store.getState().select(selectFact(definition.key));
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    if (keep) create.mutate(definition, { onSuccess: add });
    else add();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {catalogueIsEmpty && <p className={styles['hint']}>{t('empty')}</p>}
      <NameFields names={names} />
      <FactFields fact={fact} onChange={setFact} groups={[...new Set(groups.filter(Boolean))]} />
      {mayKeep && <CheckRow label={t('keep')} hint={t('keepHint')} checked={keep} onChange={setKeep} />}
      {create.isError && <ErrorPanel error={create.error} inline />}
      <FormActions>
        {onBack ? <Button onClick={onBack}>{t('back')}</Button> : <Button onClick={onClose}>{t('cancel')}</Button>}
        <Button kind="primary" type="submit" disabled={!complete} busy={create.isPending}>
          {t('submit')}
        </Button>
      </FormActions>
    </form>
  );
}
