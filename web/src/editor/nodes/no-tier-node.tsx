import { formatNumber } from '@tierwright/shared/policy';
import { memo, type CSSProperties } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { classNames } from '../../ui/class-names.js';
import { useDecorations } from '../decorations-store.js';
import { tierMarks } from '../graph/decorate.js';
import { useEditorWords } from '../words/editor-words.js';
import type { FlowNodeProps } from './flow-node.js';
import styles from './nodes.module.css';

/** The foot of a ladder without a fallback: customers whom no rule lifts get no tier at all. */
function NoTier({ selected }: FlowNodeProps<'noTier'>) {
  const t = useEditorWords();
  const { count, landed, customerId } = useDecorations(
    useShallow(({ counts, trace }) => tierMarks(null, counts, trace)),
  );
  const path = landed === null ? undefined : styles[landed ? 'passes' : 'off'];
  const look = [styles['tier'], styles['noTier'], selected && styles['selected'], path];
  return (
    <div className={classNames(styles['node'], ...look)} style={{ '--tier': 'var(--line)' } as CSSProperties}>
      <div className={styles['tierName']}>{t('node.noTierName')}</div>
      <div className={styles['tierCount']}>
        {landed ? customerId : count !== null && formatNumber(count)}
        <small>{t('node.everyoneElse')}</small>
      </div>
    </div>
  );
}

export const NoTierNode = memo(NoTier);
