import styles from './tests.module.css';
import { useTestWords } from './words/tests-words.js';

/** ✓ or ✗, said in words to those who do not see it. */
export function Sign({ passed }: { passed: boolean }) {
  const t = useTestWords();
  return (
    <i className={styles['sign']} data-passed={passed} role="img" aria-label={t(passed ? 'passed' : 'failed')}>
      {passed ? '✓' : '✗'}
    </i>
  );
}
