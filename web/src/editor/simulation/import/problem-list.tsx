import { useLanguage } from '../../../app/language.js';
import { useImportWords } from '../words/import-words.js';
import styles from './import-dialog.module.css';
import type { ReadRows } from './import-engine.js';

/** Each row that is wrong: its line, its column, what was expected and what stands there. */
export function ProblemList({ rows }: { rows: ReadRows }) {
  const t = useImportWords();
  const language = useLanguage();
  const more = rows.allProblems - rows.problems.length;
  return (
    <ul className={styles['problems']} aria-label={t('problems')} tabIndex={0}>
      {rows.problems.map((problem, i) => (
        <li key={i}>
          <b>{t('line', { line: problem.line })}</b>
          <span>{problem.message[language]}</span>
        </li>
      ))}
      {more > 0 && (
        <li>
          <span />
          <span>{t('moreProblems', { count: more })}</span>
        </li>
      )}
    </ul>
  );
}
