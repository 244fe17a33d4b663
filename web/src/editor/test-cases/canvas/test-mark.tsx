import { missedSentence } from '../running/missed-sentence.js';
import { showTests } from '../tests-store.js';
import { useMarksOf } from '../test-notes.js';
import { useTestSpeaker } from '../use-test-speaker.js';
import { useTestWords } from '../words/tests-words.js';
import styles from './test-mark.module.css';
import type { TestEntry } from '../test-entry.js';

type TestMarkProps = { kind: 'rule' | 'node' | 'tier'; id: string };

const partOf = ({ kind, id }: TestMarkProps) =>
  kind === 'rule' ? { rule: id } : kind === 'node' ? { node: id } : { tier: id };

/** A sign on the part of the policy that makes tests fail; on a rule and on a tier with the sentence of the first. */
export function TestMark(props: TestMarkProps) {
  const entries = useMarksOf(partOf(props));
  const [first] = entries;
  return first ? <Mark kind={props.kind} first={first} count={entries.length} /> : null;
}

function Mark({ kind, first, count }: { kind: TestMarkProps['kind']; first: TestEntry; count: number }) {
  const t = useTestWords();
  const speaker = useTestSpeaker();
  const { test, result } = first;
  const sentence = result.missed ? missedSentence(speaker, test.expected, result.actual, result.missed) : '';
  const more = count > 1 ? ` ${t('markMore', { count: count - 1 })}` : '';
  const label = `${t('mark', { count })}. ${sentence}${more}`;
  return (
    <>
      <span className={styles['mark']} role="img" aria-label={label} title={label}>
        {count > 1 ? `✗ ${count}` : '✗'}
      </span>
      {kind !== 'node' && (
        // The node is a button already: this is one for the pointer alone; the keyboard has the inspector and the list.
        <span className={`nodrag ${styles['sentence']}`} title={label} onClick={() => showTests('failing')} aria-hidden>
          {sentence}
        </span>
      )}
    </>
  );
}
