import { IconAlertTriangle } from '../../ui/icons.js';
import { useProblemsOf } from '../problems/problems-store.js';
import { useProblemsOfShared } from '../problems/shared-problems.js';
import { TestMark } from '../test-cases/canvas/test-mark.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './nodes.module.css';

interface MarkProps {
  kind: 'node' | 'rule' | 'foldedRule' | 'tier';
  id: string;
}

/** A warning sign on the part of the policy that causes a problem, and a ✗ where tests fail because of it. */
export const ProblemMark = ({ kind, id }: MarkProps) => (
  <>
    <Warning kind={kind} id={id} />
    <TestMark kind={kind === 'foldedRule' ? 'rule' : kind} id={id} />
  </>
);

const Warning = ({ kind, id }: MarkProps) => <Sign count={useProblemsOf(kind, id)} />;

/** On the card of a shared condition. */
export const SharedProblemMark = ({ name, folded }: { name: string; folded: boolean }) => (
  <Sign count={useProblemsOfShared(name, folded)} />
);

function Sign({ count }: { count: number }) {
  const t = useEditorWords();
  if (count === 0) return null;
  const label = t('node.problems', { count });
  return (
    <span className={styles['problem']} role="img" aria-label={label} title={label}>
      <IconAlertTriangle size={11} stroke={2.2} aria-hidden />
    </span>
  );
}
