import { IconAlertTriangle } from './icons.js';
import { useEffect } from 'react';
import { isProblem } from '../api/problem-error.js';
import { Button, ButtonLink } from './button.js';
import { classNames } from './class-names.js';
import styles from './error-panel.module.css';
import { useUiWords } from './ui-words.js';

export interface ErrorPanelProps {
  error: unknown;
  /** Tries again what failed. */
  onRetry?: (() => unknown) | undefined;
  /** Small, inside a form or a dialog. */
  inline?: boolean;
}

const isOutdated = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script failed|Unable to preload/i.test(error.message);

function useExplanation(error: unknown): { title: string; detail: string } {
  const t = useUiWords();
  if (isOutdated(error) && !navigator.onLine) return { title: t('error.offlineTitle'), detail: t('error.offline') };
  if (isProblem(error, 'unreachable')) return { title: t('error.unreachableTitle'), detail: t('error.unreachable') };
  if (isProblem(error) && error.code !== 'unexpected') return { title: error.title, detail: error.message };
  if (isOutdated(error)) return { title: t('error.outdatedTitle'), detail: t('error.outdated') };
  return { title: t('error.unexpectedTitle'), detail: t('error.unexpected') };
}

/** Trying again helps where it may come out differently; what is not there, or not allowed, stays so. */
const isFinal = (error: unknown) => isProblem(error) && (error.status === 403 || error.status === 404);

const reload = () => window.location.reload();

function WayOn({ error, onRetry, inline = false }: ErrorPanelProps) {
  const t = useUiWords();
  useEffect(() => {
    if (!isOutdated(error)) return;
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [error]);
  if (isOutdated(error)) return <Button onClick={reload}>{t('reload')}</Button>;
  if (isFinal(error)) return inline ? null : <ButtonLink to="/">{t('home')}</ButtonLink>;
  return onRetry ? <Button onClick={() => void onRetry()}>{t('retry')}</Button> : null;
}

/** What went wrong in a person's words, what to put right, and a way on. */
export function ErrorPanel({ error, onRetry, inline = false }: ErrorPanelProps) {
  const t = useUiWords();
  const { title, detail } = useExplanation(error);
  const problem = isProblem(error) ? error : undefined;
  return (
    <div role="alert" className={classNames(styles['panel'], inline && styles['inline'])}>
      <p className={styles['title']}>
        <IconAlertTriangle size={16} aria-hidden />
        {title}
      </p>
      <p>{detail}</p>
      {problem && problem.violations.length > 0 && (
        <ul className={styles['violations']}>
          {problem.violations.slice(0, 20).map((violation, i) => (
            <li key={i}>
              {violation.path && <code>{violation.path}</code>} {violation.message}
            </li>
          ))}
        </ul>
      )}
      {problem?.requestId && problem.status >= 500 && (
        <p className={styles['reference']}>{t('error.reference', { id: problem.requestId })}</p>
      )}
      <WayOn error={error} onRetry={onRetry} inline={inline} />
    </div>
  );
}
