import type { Problem } from '@tierwright/shared/policy';
import { useCan } from '../../app/session-context.js';
import { useEditor } from '../document/editor-context.js';
import { showWitness } from '../simulation/state/subject.js';
import { useSaveAsTest } from '../test-cases/use-save-as-test.js';
import { useTestWords } from '../test-cases/words/tests-words.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './problems-menu.module.css';

/** Opens the customer who shows a problem, with their path through the canvas; or keeps them as a test. */
export function WitnessLink({ problem: { witness }, onOpen }: { problem: Problem; onOpen?: () => void }) {
  const t = useEditorWords();
  const tests = useTestWords();
  const save = useSaveAsTest();
  const editable = useCan()(
    'drafts:edit',
    useEditor((state) => state.policyKey),
  );
  if (!witness) return null;
  const { facts, current, asOf } = witness;
  return (
    <>
      <button
        type="button"
        className={styles['witness']}
        onClick={() => {
          showWitness(witness);
          onOpen?.();
        }}
      >
        {t('problems.witness')}
      </button>
      {editable && (
        <button
          type="button"
          className={styles['witness']}
          onClick={() => {
            save({ called: '', facts, current, asOf });
            onOpen?.();
          }}
        >
          {tests('saveAsTest')}
        </button>
      )}
    </>
  );
}
