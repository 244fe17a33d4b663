import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { formatNumber } from '@tierwright/shared/policy';
import { classNames } from '../../ui/class-names.js';
import { useFolding } from '../canvas/use-folding.js';
import { useDropTarget, useHit } from '../canvas/view-store.js';
import { useDecorations } from '../decorations-store.js';
import { nodeMarks } from '../graph/decorate.js';
import { useEditorWords } from '../words/editor-words.js';
import type { FlowNodeProps } from './flow-node.js';
import styles from './nodes.module.css';
import { PortIn } from './port.js';
import { SharedProblemMark } from './problem-mark.js';
import { traceClass, traceSign } from './trace-class.js';

/** A shared condition itself, with its tree before it: what rules refer to. */
function Shared({ id, data: { node }, selected }: FlowNodeProps<'shared'>) {
  const { name, root, collapsed, conditions, uses } = node.data;
  const t = useEditorWords();
  const marks = useDecorations(useShallow(({ counts, trace }) => nodeMarks(root.id, root.id, counts, trace)));
  const target = useDropTarget(id);
  const hit = useHit(id);
  const toggle = useFolding(id);
  const parts = [t('palette.usedIn', { count: uses })];
  if (marks.trace !== null) parts.push(traceSign(marks.trace));
  else if (marks.count !== null) parts.push(t('node.pass', { count: formatNumber(marks.count) }));
  if (collapsed) parts.push(t('node.conditions', { count: conditions }));
  const line = parts.join(' · ');
  const look = [styles['rule'], styles['shared'], hit && styles['asked'], traceClass(marks.trace)];
  return (
    <div className={classNames(styles['node'], ...look, selected && styles['selected'], target && styles['target'])}>
      <PortIn />
      <SharedProblemMark name={name} folded={collapsed} />
      <span className={styles['ruleName']} title={name}>
        <i aria-hidden>◆</i> {name}
      </span>
      <div className={styles['ruleLine']}>
        <span title={line}>{line}</span>
        {conditions > 0 && (
          <span
            aria-hidden
            className={classNames(styles['fold'], 'nodrag', collapsed && styles['folded'])}
            title={t(collapsed ? 'node.expand' : 'node.collapse')}
            onClick={toggle}
          >
            {collapsed ? '▸' : '◂'}
          </span>
        )}
      </div>
    </div>
  );
}

export const SharedNode = memo(Shared);
