import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { classNames } from '../../ui/class-names.js';
import { useDropTarget } from '../canvas/view-store.js';
import { useDecorations } from '../decorations-store.js';
import { nodeMarks } from '../graph/decorate.js';
import { useEditorWords } from '../words/editor-words.js';
import type { FlowNodeProps } from './flow-node.js';
import styles from './nodes.module.css';
import { PortIn, PortOut } from './port.js';
import { ProblemMark } from './problem-mark.js';
import { traceClass } from './trace-class.js';

function Group({ id, data: { node }, selected }: FlowNodeProps<'group'>) {
  const { kind, nodeId, size } = node.data;
  const t = useEditorWords();
  const trace = useDecorations(useShallow(({ counts, trace }) => nodeMarks(nodeId, nodeId, counts, trace))).trace;
  const target = useDropTarget(id);
  const negative = kind === 'none' || kind === 'notAll';
  const look = [styles['group'], negative && styles['negative'], size === 0 && styles['emptyGroup'], traceClass(trace)];
  return (
    <div
      className={classNames(styles['node'], ...look, selected && styles['selected'], target && styles['target'])}
      title={t(`groupHint.${kind}`)}
    >
      <PortIn />
      <ProblemMark kind="node" id={nodeId} />
      <span>{t(`group.${kind}`)}</span>
      <PortOut />
    </div>
  );
}

export const GroupNode = memo(Group);
