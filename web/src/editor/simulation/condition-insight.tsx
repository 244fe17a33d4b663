import { dayOf } from '@tierwright/shared/evaluation';
import {
  formatNumber,
  formatValue,
  readableFact,
  withDefaults,
  type Fact,
  type Json,
  type Policy,
} from '@tierwright/shared/policy';
import { useDeferredValue } from 'react';
import { useLanguage } from '../../app/language.js';
import { useEditor } from '../document/editor-context.js';
import { useMayEdit } from '../inspector/may-edit.js';
import { useChange } from '../inspector/use-change.js';
import { askedLeaf, type AskedLeaf } from './insight/asked-leaf.js';
import { axisOf, type Axis } from './insight/axis.js';
import styles from './insight/condition-insight.module.css';
import { HistogramChart } from './insight/histogram-chart.js';
import { nearLine } from './insight/histogram.js';
import { MissingNote } from './insight/missing-note.js';
import { useFactNumbers } from './insight/use-fact-numbers.js';
import { ValuesChart } from './insight/values-chart.js';
import { baseOf, type Base } from './state/base.js';
import { choose, useSimulation, type OpenCustomers, type SimulationAnswer } from './state/simulation-store.js';
import { useInsightWords } from './words/insight-words.js';

const policyOf = (base: Base | null): Policy | null => base && withDefaults(base.document);

/** Under a condition's value: how the open customers spread around it, and how many pass. */
export function ConditionInsight({ nodeId }: { nodeId: string }) {
  const policy = useEditor((state) => withDefaults(state.document));
  const base = useEditor((state) => policyOf(baseOf(state)));
  const answer = useSimulation((state) => state.answer);
  const open = useSimulation((state) => state.open);
  const asked = askedLeaf(policy, nodeId);
  const fact = asked && readableFact(policy, asked.leaf.fact);
  if (!asked || !fact || !answer || !open || answer.token !== open.token) return null;
  const before = base && askedLeaf(base, nodeId);
  return <Insight policy={policy} fact={fact} asked={asked} before={before} answer={answer} open={open} />;
}

interface InsightProps {
  policy: Policy;
  fact: Fact;
  asked: AskedLeaf;
  before: AskedLeaf | null;
  answer: SimulationAnswer;
  open: OpenCustomers;
}

function Insight({ policy, fact, asked, before, answer, open }: InsightProps) {
  const { leaf, negated } = asked;
  const change = useChange();
  const mayEdit = useMayEdit();
  const numbers = useFactNumbers(answer, leaf.fact);
  const asOf = dayOf(answer.asOf) ?? 0;
  // Judging somebody takes longer than the numbers, and must not hold them up while a line is dragged.
  const later = useDeferredValue(answer);
  const axis = axisOf(fact, leaf, asOf);
  const axisBefore = before?.leaf.fact === leaf.fact ? axisOf(fact, before.leaf, asOf) : null;
  const onMove = (value: Json, gesture: string) =>
    change({ type: 'changeLeaf', node: leaf.id, change: { value } }, gesture);
  return (
    <div className={styles['insight']}>
      {axis && numbers && (
        <HistogramChart
          policy={policy}
          fact={fact}
          leaf={leaf}
          negated={negated}
          axis={axis}
          before={axisBefore?.kind === axis.kind ? axisBefore : null}
          numbers={numbers}
          asOf={asOf}
          onMove={mayEdit ? onMove : null}
        />
      )}
      {numbers && (fact.type === 'enum' || fact.type === 'boolean') && (
        <ValuesChart policy={policy} fact={fact} leaf={leaf} negated={negated} numbers={numbers} />
      )}
      <PassNote asked={asked} before={before} fact={fact} axis={axis} answer={answer} numbers={numbers} />
      <MissingNote
        policy={policy}
        fact={fact}
        resultId={asked.resultId}
        numbers={numbers}
        answer={later.token === open.token ? later : answer}
        open={open}
      />
    </div>
  );
}

interface PassNoteProps extends Pick<InsightProps, 'asked' | 'before' | 'fact' | 'answer'> {
  axis: Axis | null;
  numbers: Float64Array | null;
}

/** "270 of 1,000 customers pass, 75 fewer than at 10,000. 14 are within 1 % of the line, nobody exactly on it." */
function PassNote(props: PassNoteProps) {
  const { asked, answer } = props;
  const t = useInsightWords();
  const count = answer.nodes[asked.resultId];
  if (!count) return null;
  const total = answer.distribution.total - answer.distribution.invalid;
  const near = nearness(props);
  return (
    <p className={styles['note']} aria-live="polite">
      <b>{t('pass', { pass: formatNumber(count.pass), count: total })}</b>
      <Compared {...props} pass={count.pass} />
      {near && (
        <>
          {t('stop')}
          {near.within === 0 ? t('nobodyNear') : t('near', { count: near.within })}
          {near.within > 0 &&
            `${t('comma')}${near.exactly === 0 ? t('nobodyOn') : t('exactly', { count: near.exactly })}`}
        </>
      )}
      {t('stop')}
      {count.pass > 0 && (
        <button type="button" onClick={() => choose({ kind: 'node', nodeId: asked.resultId, result: true })}>
          {t('show')}
        </button>
      )}
    </p>
  );
}

/** Of a single line among numbers: one per cent of a number of days means nothing. */
function nearness({ axis, numbers }: PassNoteProps) {
  const [line, second] = axis?.lines ?? [];
  return axis?.kind === 'number' && line && !second && numbers ? nearLine(numbers, line.at) : null;
}

/** Against what the draft is compared with: by its line where only that moved, else by its number. */
function Compared({ asked, before, fact, answer: { base }, pass }: PassNoteProps & { pass: number }) {
  const t = useInsightWords();
  const language = useLanguage();
  const was = before && base?.nodes[before.resultId];
  if (!base || !was || !before) return null;
  const { leaf } = asked;
  const moved = before.leaf.operator === leaf.operator && typeof before.leaf.value === 'number';
  const than = moved && before.leaf.value !== leaf.value ? formatValue(fact, before.leaf.value, language) : null;
  const more = pass - was.pass;
  const where = than !== null ? 'Line' : base.version === null ? 'Opened' : 'Version';
  const values = { count: Math.abs(more), version: base.version ?? '', line: than ?? '' };
  const words = t(`${more === 0 ? 'same' : more > 0 ? 'more' : 'fewer'}${where}`, values);
  return `${t('comma')}${words}`;
}
