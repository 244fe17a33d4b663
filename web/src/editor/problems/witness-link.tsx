import type { Problem } from '@tierwright/shared/policy';
import { showWitness } from '../simulation/state/subject.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './problems-menu.module.css';

/** Opens the customer who shows a problem, with their path through the canvas. */
export function WitnessLink({ problem: { witness }, onOpen }: { problem: Problem; onOpen?: () => void }) {
  const t = useEditorWords();
  if (!witness) return null;
  return (
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
  );
}
