import { missedSentence } from '../running/missed-sentence.js';
import { showTest } from '../show-test.js';
import { Sign } from '../sign.js';
import { isFailing, type TestEntry } from '../test-entry.js';
import { showTests, useEntries } from '../tests-store.js';
import { useTestSpeaker } from '../use-test-speaker.js';
import { useTestWords } from '../words/tests-words.js';
import styles from './failing-tests.module.css';

export const useFailingTests = (): readonly TestEntry[] => useEntries().filter(isFailing);

interface FailingTestsProps {
  failing: readonly TestEntry[];
  /** When one is shown, the dialog is left. */
  onLeave: () => void;
}

const shown = 5;

/** The tests that stand in the way of submitting, each with the reason. */
export function FailingTests({ failing, onLeave }: FailingTestsProps) {
  const t = useTestWords();
  if (failing.length === 0) return null;
  const show = (entry: TestEntry) => {
    onLeave();
    showTests('failing');
    showTest(entry.test);
  };
  return (
    <div className={styles['blocked']} role="alert">
      <strong>{t('blocked', { count: failing.length })}</strong>
      <ul>
        {failing.slice(0, shown).map((entry) => (
          <Failing key={entry.test.id} entry={entry} onShow={() => show(entry)} />
        ))}
      </ul>
      {failing.length > shown && <p>{t('blockedMore', { count: failing.length - shown })}</p>}
    </div>
  );
}

function Failing({ entry: { test, result }, onShow }: { entry: TestEntry; onShow: () => void }) {
  const t = useTestWords();
  const speaker = useTestSpeaker();
  return (
    <li>
      <Sign passed={false} />
      <span>
        <b>{test.name}</b>
        {result.missed && <small>{missedSentence(speaker, test.expected, result.actual, result.missed)}</small>}
      </span>
      <button type="button" aria-label={t('showNamed', { name: test.name })} onClick={onShow}>
        {t('show')}
      </button>
    </li>
  );
}
