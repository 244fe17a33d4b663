import { IconAlertTriangle } from '../../ui/icons.js';
import { useProblemsOf } from '../problems/problems-store.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './nodes.module.css';

/** A warning sign on the part of the policy that causes a problem. */
export function ProblemMark({ kind, id }: { kind: 'node' | 'rule' | 'foldedRule' | 'tier'; id: string }) {
  const t = useEditorWords();
  const count = useProblemsOf(kind, id);
  if (count === 0) return null;
  const label = t('node.problems', { count });
  return (
    <span className={styles['problem']} role="img" aria-label={label} title={label}>
      <IconAlertTriangle size={11} stroke={2.2} aria-hidden />
    </span>
  );
}
