import { formatNumber } from '@tierwright/shared/policy';
import { Button } from '../../ui/button.js';
import { isFailing } from './test-entry.js';
import { toggleTests, useEntries, useTests } from './tests-store.js';
import styles from './tests.module.css';
import { useTestWords } from './words/tests-words.js';

/** How many tests pass and how many fail, always in sight; opens them at the foot. */
export function TestsButton() {
  const t = useTestWords();
  const open = useTests((state) => state.open);
  const entries = useEntries();
  const failing = entries.filter(isFailing).length;
  const total = entries.length;
  const label =
    total === 0
      ? t('counterNone')
      : failing === 0
        ? t('counter', { count: total })
        : t('counterFailing', { count: failing, total });
  return (
    <Button
      kind={failing > 0 ? 'warn' : 'plain'}
      aria-label={label}
      title={label}
      aria-pressed={open}
      onClick={toggleTests}
    >
      <span className={styles['counter']} data-failing={failing > 0 || undefined} aria-hidden>
        {total === 0 ? (
          t('title')
        ) : (
          <>
            <span>
              {formatNumber(total - failing)} <i data-passed="true">✓</i>
            </span>
            {failing > 0 && (
              <span>
                {formatNumber(failing)} <i data-passed="false">✗</i>
              </span>
            )}
          </>
        )}
      </span>
    </Button>
  );
}
