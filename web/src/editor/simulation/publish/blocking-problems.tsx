import { IconAlertTriangle } from '../../../ui/icons.js';
import { useLanguage } from '../../../app/language.js';
import { useProblems } from '../../problems/problems-store.js';
import { usePublishWords } from '../words/publish-words.js';
import styles from './publish-dialog.module.css';

export const useErrors = () => useProblems((state) => state.list).filter(({ severity }) => severity === 'error');

/** The problems that must be put right before anything can be submitted. */
export function BlockingProblems({ errors }: { errors: ReturnType<typeof useErrors> }) {
  const t = usePublishWords();
  const language = useLanguage();
  if (errors.length === 0) return null;
  return (
    <div className={styles['blocked']} role="alert">
      <strong>
        <IconAlertTriangle size={16} aria-hidden />
        {t('blocked', { count: errors.length })}
      </strong>
      <ul>
        {errors.map((problem, i) => (
          <li key={i}>{problem.message[language]}</li>
        ))}
      </ul>
    </div>
  );
}
