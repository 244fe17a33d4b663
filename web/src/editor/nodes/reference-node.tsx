import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { conditionSentence, formatNumber, plainText } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { classNames } from '../../ui/class-names.js';
import { useDropTarget, useHit } from '../canvas/view-store.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { nodeMarks } from '../graph/decorate.js';
import { useEditorWords } from '../words/editor-words.js';
import type { FlowNodeProps } from './flow-node.js';
import styles from './nodes.module.css';
import { PortOut } from './port.js';
import { ProblemMark } from './problem-mark.js';
import { traceClass, traceSign } from './trace-class.js';

/** A shared condition where a rule uses it. */
function Reference({ id, data: { node }, selected }: FlowNodeProps<'reference'>) {
  const { reference, negated, resultId } = node.data;
  const t = useEditorWords();
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const marks = useDecorations(useShallow(({ counts, trace }) => nodeMarks(resultId, reference.id, counts, trace)));
  const target = useDropTarget(id);
  const hit = useHit(id);
  const shown = negated ? { id: resultId, not: reference } : reference;
  const look = [
    styles['condition'],
    hit && styles['asked'],
    traceClass(marks.trace),
    selected && styles['selected'],
    target && styles['target'],
  ];
  return (
    <div className={classNames(styles['node'], ...look)}>
      <ProblemMark kind="node" id={reference.id} />
      <div className={styles['line']}>
        <span className={styles['fact']}>{t('inspector.reference')}</span>
        {marks.trace === null ? marks.count !== null && formatNumber(marks.count) : traceSign(marks.trace)}
      </div>
      <div className={styles['question']}>
        <b>{plainText(conditionSentence(policy, shown, language))}</b>
      </div>
      <PortOut />
    </div>
  );
}

export const ReferenceNode = memo(Reference);
