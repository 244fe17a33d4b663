import { csvLine, customerRows } from '@tierwright/shared/datasets';
import { formatNumber, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { IconAlertTriangle, IconFileSpreadsheet } from '../../../ui/icons.js';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Button } from '../../../ui/button.js';
import { useImportWords } from '../words/import-words.js';
import { GuideLink } from '../../../guide/guide-link.js';
import styles from './import-dialog.module.css';
import { rowLimit } from './read-good-rows.js';
import type { Import } from './use-import.js';

const megabyte = 1024 * 1024;
const sizeLimit = 5 * megabyte;
const spreadsheet = /\.(xlsx?|ods|numbers)$/i;

interface SourceStepProps {
  document: PolicyDocument;
  reader: Import;
  text: string;
  onText: (text: string) => void;
  /** The name of the file, for naming the customers after it. */
  onFile: (name: string) => void;
}

/** Where the rows come from: a file, or the clipboard. */
export function SourceStep({ document, reader, text, onText, onFile }: SourceStepProps) {
  const t = useImportWords();
  const id = useId();
  const [complaint, setComplaint] = useState<string | null>(null);
  const readFile = async (file: File | undefined) => {
    if (!file) return;
    if (spreadsheet.test(file.name)) return setComplaint(t('notText'));
    const have = (file.size / megabyte).toFixed(1);
    if (file.size > sizeLimit) return setComplaint(t('tooBig', { have, limit: sizeLimit / megabyte }));
    try {
      setComplaint(null);
      reader.parse(await file.arrayBuffer());
      onFile(file.name.replace(/\.\w+$/, ''));
    } catch {
      setComplaint(t('unreadable'));
    }
  };
  const readText = () => {
    setComplaint(text.trim() === '' ? t('nothing') : null);
    if (text.trim() !== '') reader.parse(text);
  };
  return (
    <div className={styles['form']}>
      <p className={styles['intro']}>
        {t('intro')} <GuideLink about="ownCustomers" words />
      </p>
      <DropZone onFile={(file) => void readFile(file)} />
      <div className={styles['paste']}>
        <label htmlFor={id}>{t('orPaste')}</label>
        <textarea
          id={id}
          value={text}
          aria-label={t('pasteLabel')}
          spellCheck={false}
          placeholder={placeholderFor(document)}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
      {(complaint ?? reader.failed) && (
        <p className={styles['warning']} role="alert">
          <IconAlertTriangle size={15} aria-hidden />
          {complaint ?? t('failed')}
        </p>
      )}
      <div className={styles['foot']}>
        <ExampleLink document={document} />
        <Button kind="primary" busy={reader.busy} onClick={readText}>
          {reader.busy ? t('reading') : t('read')}
        </Button>
      </div>
    </div>
  );
}

function placeholderFor(document: PolicyDocument): string {
  const keys = document.facts.slice(0, 3).map(({ key }) => key ?? '');
  return [['id', ...keys].join(','), ['C-1001', ...keys.map(() => '…')].join(',')].join('\n');
}

function DropZone({ onFile }: { onFile: (file: File | undefined) => void }) {
  const t = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={22} aria-hidden />
      <p>
        {over ? t('dropHere') : t('drop')}{' '}
        {!over && (
          <button type="button" className={styles['link']} onClick={() => input.current?.click()}>
            {t('choose')}
          </button>
        )}
      </p>
      <small>{t('fileHelp', { rows: formatNumber(rowLimit), size: sizeLimit / megabyte })}</small>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** A table that has only the header; with a byte order mark, so that spreadsheets read Chinese. */
function ExampleLink({ document }: { document: PolicyDocument }) {
  const t = useImportWords();
  const download = () => {
    const lines = customerRows([], withDefaults(document)).map(csvLine).join('');
    const url = URL.createObjectURL(new Blob(['\uFEFF', lines], { type: 'text/csv;charset=utf-8' }));
    const link = Object.assign(globalThis.document.createElement('a'), {
      href: url,
      download: `${t('exampleFile')}.csv`,
    });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <button type="button" className={styles['link']} onClick={download}>
      {t('example')}
    </button>
  );
}
