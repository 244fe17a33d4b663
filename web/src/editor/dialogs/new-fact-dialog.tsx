import { Autocomplete, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { inLanguage } from '@tierwright/shared/language';
import { operatorsByType, type FactType } from '@tierwright/shared/policy';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { FormActions } from '../../ui/form.js';
import { openDialog, useView } from '../canvas/view-store.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { selectFact } from '../document/selection.js';
import { useChange } from '../inspector/use-change.js';
import { useEditorWords } from '../words/editor-words.js';
import { FactNameFields, useFactNames } from './fact-names.js';
import { factFrom, type FactForm } from './new-fact.js';
import styles from './new-fact-dialog.module.css';

export function NewFactDialog() {
  const t = useEditorWords();
  const opened = useView((view) => view.dialog === 'newFact');
  const close = () => openDialog(null);
  if (!opened) return null;
  return (
    <Dialog onClose={close} size={480} title={t('newFact.title')}>
      <NewFactForm onClose={close} />
    </Dialog>
  );
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const types = Object.keys(operatorsByType) as FactType[];

function NewFactForm({ onClose }: { onClose: () => void }) {
  const t = useEditorWords();
  const language = useLanguage();
  const store = useEditorStore();
  const change = useChange();
  const groups = useEditor((state) => state.document.facts).map((fact) => inLanguage(fact.group, language));
  const names = useFactNames(useView((view) => view.newFactName));
  const [form, setForm] = useState<Omit<FactForm, 'key'>>({
    type: 'number',
    unit: '',
    values: [],
    ordered: true,
    group: '',
  });
  const set = (part: Partial<FactForm>) => setForm((before) => ({ ...before, ...part }));
  const complete = names.complete && (form.type !== 'enum' || form.values.length > 0);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    change({ type: 'addFact', fact: factFrom({ ...form, key: names.key }, names.label) });
    store.getState().select(selectFact(names.key));
    onClose();
  };

  return (
    <form className={styles['form']} onSubmit={submit}>
      <FactNameFields names={names} keyHint={t('newFact.keyHint')} />
      <div className={styles['two']}>
        <Select
          label={t('newFact.type')}
          allowDeselect={false}
          data={types.map((type) => ({ value: type, label: capitalised(t(`palette.type.${type}`)) }))}
          value={form.type}
          onChange={(type) => type && set({ type: type as FactType })}
        />
        {(form.type === 'number' || form.type === 'integer') && (
          <TextInput
            label={t('newFact.unit')}
            value={form.unit}
            onChange={(event) => set({ unit: event.currentTarget.value })}
          />
        )}
      </div>
      {form.type === 'enum' && (
        <>
          <TagsInput
            required
            label={t('newFact.values')}
            description={t('newFact.valuesHint')}
            acceptValueOnBlur
            value={form.values}
            onChange={(values) => set({ values })}
          />
          <Switch
            label={t('newFact.ordered')}
            checked={form.ordered}
            onChange={(event) => set({ ordered: event.currentTarget.checked })}
          />
        </>
      )}
      <Autocomplete
        label={t('newFact.group')}
        data={[...new Set(groups.filter(Boolean))]}
        value={form.group}
        onChange={(group) => set({ group })}
      />
      <FormActions>
        <Button onClick={onClose}>{t('newFact.cancel')}</Button>
        <Button kind="primary" type="submit" disabled={!complete}>
          {t('newFact.add')}
        </Button>
      </FormActions>
    </form>
  );
}
