import { formatNumber, leafWords, type Leaf, type Policy } from '@tierwright/shared/policy';
import type { Language } from '@tierwright/shared/language';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../app/language.js';
import { classNames } from '../../ui/class-names.js';
import { useDropTarget, useHit } from '../canvas/view-store.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import { changeFromLive } from '../document/live-changes.js';
import { asksFor } from '../document/usage.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { nodeMarks, type NodeMarks } from '../graph/decorate.js';
import { CountLink } from '../simulation/count-link.js';
import { useEditorWords } from '../words/editor-words.js';
import type { FlowNodeProps } from './flow-node.js';
import styles from './nodes.module.css';
import { PortOut } from './port.js';
import { ProblemMark } from './problem-mark.js';
import { traceClass, traceSign } from './trace-class.js';

function Condition({ id, data: { node }, selected }: FlowNodeProps<'condition'>) {
  const { leaf, negated, resultId } = node.data;
  const language = useLanguage();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const asked = useEditor(({ selection }) => selection.fact !== null && asksFor(leaf, selection.fact));
  const marks = useDecorations(useShallow(({ counts, trace }) => nodeMarks(resultId, leaf.id, counts, trace)));
  const target = useDropTarget(id);
  const hit = useHit(id);
  const words = leafWords(policy, leaf, language, negated);
  const sentence = [words.operator, words.value, words.unit, words.after].filter(Boolean).join(' ');
  const look = [
    styles['condition'],
    traceClass(marks.trace),
    selected && styles['selected'],
    (asked || hit) && styles['asked'],
  ];
  return (
    <div className={classNames(styles['node'], ...look, target && styles['target'])}>
      <ProblemMark kind="node" id={leaf.id} />
      <div className={styles['line']}>
        <span className={styles['fact']} title={words.fact}>
          {words.fact}
          <Was leaf={leaf} policy={policy} language={language} />
        </span>
        <Figure marks={marks} resultId={resultId} />
      </div>
      <div className={styles['question']} title={sentence}>
        {words.operator} <b>{words.value}</b> {words.unit} {words.after}
      </div>
      {marks.share !== null && (
        <div className={styles['bar']} aria-hidden>
          <i style={{ width: `${marks.share * 100}%` }} />
        </div>
      )}
      <PortOut />
    </div>
  );
}

/** What the live version says here, struck through. */
function Was({ leaf, policy, language }: { leaf: Leaf; policy: Policy; language: Language }) {
  const t = useEditorWords();
  const live = useEditor((state) => state.live);
  const change = changeFromLive(leaf, live?.document ?? null);
  if (change.kind === 'same') return null;
  if (change.kind === 'new') return <span className={styles['new']}>{t('node.new')}</span>;
  const before = leafWords(policy, change.before, language);
  const sameQuestion = change.before.operator === leaf.operator && change.before.fact === leaf.fact;
  return <span className={styles['was']}>{sameQuestion ? before.value : `${before.operator} ${before.value}`}</span>;
}

const tones = {
  passes: 'actualPasses',
  fails: 'actualFails',
  unknown: 'actualFails',
  short: 'actualShort',
  off: 'actualFails',
} as const;

/** How many customers pass; while a customer is traced, that customer's own value instead. */
function Figure({ marks, resultId }: { marks: NodeMarks; resultId: string }) {
  const t = useEditorWords();
  if (marks.trace !== null) {
    return (
      <span className={classNames(styles['actual'], styles[tones[marks.trace]])}>
        {marks.actual ?? t('node.missing')} {traceSign(marks.trace)}
      </span>
    );
  }
  if (marks.count === null) return null;
  return (
    <CountLink of={{ kind: 'node', nodeId: resultId, result: true }} className={styles['count']}>
      {formatNumber(marks.count)}
    </CountLink>
  );
}

export const ConditionNode = memo(Condition);
