import { factName, formatNumber, type Policy } from '@tierwright/shared/policy';
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.js';
import { type ReactNode } from 'react';
import { useLanguage } from '../../../app/language.js';
import { useImportWords } from '../words/import-words.js';
import { ColumnTable } from './column-picker.js';
import type { Target } from './column-targets.js';
import styles from './import-dialog.module.css';
import type { Parsed, ReadRows } from './import-engine.js';
import { ProblemList } from './problem-list.js';
import { rowLimit } from './read-good-rows.js';
import type { Import } from './use-import.js';

interface PreviewStepProps {
  policy: Policy;
  parsed: Parsed;
  reader: Import;
  children: ReactNode;
}

/** What was read: columns, what they are taken for, and the rows that are wrong. */
export function PreviewStep({ policy, parsed, reader, children }: PreviewStepProps) {
  const t = useImportWords();
  const { header, sample } = parsed;
  const { targets, rows, busy, progress } = reader;
  return (
    <div className={styles['form']}>
      <p className={styles['hint']}>{t('columnsHelp')}</p>
      <ColumnTable policy={policy} header={header} sample={sample} targets={targets} onChange={reader.retarget} />
      <TableWarnings parsed={parsed} />
      <ColumnWarnings policy={policy} targets={targets} />
      {busy && (
        <div className={styles['progress']} role="progressbar" aria-label={t('reading')}>
          <i
            data-unknown={progress === null || undefined}
            style={progress === null ? undefined : { transform: `scaleX(${progress})` }}
          />
        </div>
      )}
      {rows && targets.includes('reserved id') && <Result rows={rows} />}
      {children}
    </div>
  );
}

const Warning = ({ children }: { children: ReactNode }) => (
  <p className={styles['warning']} role="alert">
    <IconAlertTriangle size={15} aria-hidden />
    <span>{children}</span>
  </p>
);

function TableWarnings({ parsed: { filled, broken } }: { parsed: Parsed }) {
  const t = useImportWords();
  return (
    <>
      {broken !== null && <Warning>{t('broken', { row: broken })}</Warning>}
      {filled === 0 && <Warning>{t('empty')}</Warning>}
      {filled > rowLimit && (
        <Warning>{t('tooMany', { have: formatNumber(filled), limit: formatNumber(rowLimit) })}</Warning>
      )}
    </>
  );
}

function ColumnWarnings({ policy, targets }: { policy: Policy; targets: readonly Target[] }) {
  const t = useImportWords();
  const language = useLanguage();
  const missing = policy.facts.filter(({ key }) => !targets.includes(`fact ${key}`));
  if (!targets.includes('reserved id')) return <Warning>{t('missingId')}</Warning>;
  if (missing.length === policy.facts.length) return <Warning>{t('noFacts')}</Warning>;
  if (missing.length === 0) return null;
  const facts = missing.map(({ key }) => factName(policy, key, language)).join(language === 'en' ? ', ' : '、');
  return <p className={styles['hint']}>{t('missingFacts', { facts })}</p>;
}

function Result({ rows }: { rows: ReadRows }) {
  const t = useImportWords();
  const good = rows.customers.length;
  const allGood = rows.badRows === 0;
  const counts = { good: formatNumber(good), bad: formatNumber(rows.badRows) };
  if (good === 0 && allGood) return null;
  return (
    <>
      <p className={styles['result']} data-tone={allGood ? 'good' : 'warn'} role="status">
        {allGood ? <IconCircleCheck size={17} aria-hidden /> : <IconAlertTriangle size={17} aria-hidden />}
        {allGood ? t('allGood', { count: good }) : good === 0 ? t('noneGood') : t('someGood', counts)}
      </p>
      {!allGood && <ProblemList rows={rows} />}
    </>
  );
}
