import { Sign } from './sign.js';
import { showTest } from './show-test.js';
import { isFailing, type TestEntry } from './test-entry.js';
import { missedSentence } from './running/missed-sentence.js';
import { editTest, useTests } from './tests-store.js';
import styles from './tests.module.css';
import { useTestSpeaker } from './use-test-speaker.js';
import { givenOf } from './use-save-tests.js';
import { useTestWords } from './words/tests-words.js';

type Part = { rule: string } | { node: string } | { tier: string };

const none: readonly TestEntry[] = [];

export const useMarksOf = (part: Part): readonly TestEntry[] =>
  useTests(({ marks }) => {
    if ('rule' in part) return marks.rules.get(part.rule);
    return 'node' in part ? marks.nodes.get(part.node) : marks.tiers.get(part.tier);
  }) ?? none;

const shown = 4;

/** The failing tests that what is selected is the reason for, in words. */
export function TestNotes(part: Part) {
  const t = useTestWords();
  const entries = useMarksOf(part);
  if (entries.length === 0) return null;
  return (
    <div className={styles['notes']}>
      {entries.slice(0, shown).map((entry) => (
        <Note key={entry.test.id} entry={entry} />
      ))}
      {entries.length > shown && <p>{t('markMore', { count: entries.length - shown })}</p>}
    </div>
  );
}

function Note({ entry }: { entry: TestEntry }) {
  const t = useTestWords();
  const speaker = useTestSpeaker();
  const { test, result } = entry;
  if (!isFailing(entry) || !result.missed) return null;
  return (
    <div className={styles['note']}>
      <Sign passed={false} />
      <b>{t('note.test', { name: test.name })}</b>
      <p>{missedSentence(speaker, test.expected, result.actual, result.missed)}</p>
      <div>
        <button type="button" className={styles['link']} onClick={() => showTest(test)}>
          {t('note.show')}
        </button>
        <button
          type="button"
          className={styles['link']}
          onClick={() => editTest({ id: test.id, given: givenOf(test) })}
        >
          {t('note.edit')}
        </button>
      </div>
    </div>
  );
}
