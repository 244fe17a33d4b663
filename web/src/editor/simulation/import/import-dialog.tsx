import { todayIn } from '@tierwright/shared/evaluation';
import { formatDay, formatNumber, withDefaults } from '@tierwright/shared/policy';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { keys } from '../../../api/query-keys.js';
import { useCreateDataset } from '../../../api/use-create-dataset.js';
import { useLanguage } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorPanel } from '../../../ui/error-panel.js';
import { useEditor } from '../../document/editor-context.js';
import { chooseSource, showImport, useSimulation } from '../state/simulation-store.js';
import { useImportWords } from '../words/import-words.js';
import styles from './import-dialog.module.css';
import { PreviewStep } from './preview-step.js';
import { rowLimit } from './read-good-rows.js';
import { SourceStep } from './source-step.js';
import { useImport } from './use-import.js';

/** Bringing customers of one's own: paste or upload, look at what was read, keep it on the server. */
export function ImportDialog() {
  const t = useImportWords();
  const close = () => showImport(false);
  return (
    <Dialog title={t('title')} size={880} onClose={close}>
      <Steps onClose={close} />
    </Dialog>
  );
}

function Steps({ onClose }: { onClose: () => void }) {
  const document = useEditor((state) => state.document);
  const reader = useImport(document);
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const { parsed } = reader;
  if (!parsed) return <SourceStep document={document} reader={reader} text={text} onText={setText} onFile={setName} />;
  return (
    <PreviewStep policy={withDefaults(document)} parsed={parsed} reader={reader}>
      <SaveForm reader={reader} filled={parsed.filled} name={name} onName={setName} onClose={onClose} />
    </PreviewStep>
  );
}

interface SaveFormProps {
  reader: ReturnType<typeof useImport>;
  filled: number;
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}

function useDefaultName(): string {
  const t = useImportWords();
  const language = useLanguage();
  return t('namePlaceholder', { day: formatDay(todayIn('UTC', new Date()), language) });
}

function SaveForm({ reader, filled, name, onName, onClose }: SaveFormProps) {
  const t = useImportWords();
  const id = useId();
  const fallbackName = useDefaultName();
  const policy = useSimulation((state) => state.policyKey);
  const [goodOnly, setGoodOnly] = useState(false);
  const client = useQueryClient();
  const create = useCreateDataset();
  const customers = reader.rows?.customers ?? [];
  const bad = reader.rows?.badRows ?? 0;
  const possible = !reader.busy && customers.length > 0 && filled <= rowLimit && (bad === 0 || goodOnly);
  const save = () =>
    create.mutate(
      { name: name.trim() || fallbackName, policy, customers },
      {
        onSuccess: (dataset) => {
          // They are at hand already: no need to fetch them page by page.
          client.setQueryData(keys.datasetRows(dataset.id), customers);
          chooseSource({ kind: 'dataset', id: dataset.id });
          onClose();
        },
      },
    );
  return (
    <>
      {bad > 0 && customers.length > 0 && (
        <label className={styles['check']}>
          <input type="checkbox" checked={goodOnly} onChange={(event) => setGoodOnly(event.target.checked)} />
          {t('goodOnly', { good: formatNumber(customers.length), bad: formatNumber(bad) })}
        </label>
      )}
      <div className={styles['name']}>
        <label htmlFor={id}>{t('name')}</label>
        <input
          id={id}
          value={name}
          maxLength={200}
          placeholder={fallbackName}
          onChange={(event) => onName(event.target.value)}
        />
        <span className={styles['hint']}>{t('saved')}</span>
      </div>
      {create.isError && <ErrorPanel error={create.error} inline />}
      <div className={styles['foot']}>
        <Button onClick={reader.startOver}>{t('back')}</Button>
        <Button kind="primary" busy={create.isPending} disabled={!possible} onClick={save}>
          {create.isPending ? t('importing') : t('import', { count: formatNumber(customers.length) })}
        </Button>
      </div>
    </>
  );
}
