import {
  formatNumber,
  isLeaf,
  nodesOf,
  withDefaults,
  type Leaf,
  type Policy,
  type PolicyDocument,
} from '@tierwright/shared/policy';
import { useEditor } from '../document/editor-context.js';
import styles from './insight/condition-insight.module.css';
import { HistogramChart, linesOf, useFactValues } from './insight/histogram-chart.js';
import { nearLine } from './insight/histogram.js';
import { choose, useSimulation, type OpenCustomers, type SimulationAnswer } from './state/simulation-store.js';
import { useInsightWords } from './words/insight-words.js';

/** Under a condition's value: how the open customers spread around it, and how many pass. */
export function ConditionInsight({ nodeId }: { nodeId: string }) {
  const policy = useEditor((state) => withDefaults(state.document));
  const live = useEditor((state) => state.live?.document);
  const answer = useSimulation((state) => state.answer);
  const open = useSimulation((state) => state.open);
  const leaf = leafIn(policy, nodeId);
  if (!leaf || !answer || !open || answer.token !== open.token) return null;
  const before = live && leafIn(withDefaults(live as PolicyDocument), nodeId);
  return <Insight policy={policy} leaf={leaf} before={before} answer={answer} open={open} />;
}

function leafIn(policy: Policy, nodeId: string): Leaf | undefined {
  for (const tree of [...policy.rules.map((rule) => rule.conditions), ...Object.values(policy.conditions)])
    for (const node of nodesOf(tree)) if (node.id === nodeId && isLeaf(node)) return node;
  return undefined;
}

interface InsightProps {
  policy: Policy;
  leaf: Leaf;
  before: Leaf | undefined;
  answer: SimulationAnswer;
  open: OpenCustomers;
}

function Insight({ policy, leaf, before, answer, open }: InsightProps) {
  const values = useFactValues(open, policy, leaf.fact);
  const lines = linesOf(leaf);
  return (
    <div className={styles['insight']}>
      {values.length > 0 && lines.length > 0 && (
        <HistogramChart policy={policy} leaf={leaf} before={before} values={values} />
      )}
      <PassNote leaf={leaf} answer={answer} values={values} />
      <MissingNote leaf={leaf} answer={answer} />
    </div>
  );
}

/** "270 of 1,000 customers pass, 75 fewer than in version 6. 14 are within 1 % of the line, nobody exactly on it." */
function PassNote({ leaf, answer, values }: { leaf: Leaf; answer: SimulationAnswer; values: readonly number[] }) {
  const t = useInsightWords();
  const count = answer.nodes[leaf.id];
  if (!count) return null;
  const [line, second] = linesOf(leaf);
  const near = line !== undefined && second === undefined && values.length > 0 ? nearLine(values, line) : null;
  const total = answer.distribution.total - answer.distribution.invalid;
  return (
    <p className={styles['note']}>
      <b>{t('pass', { pass: formatNumber(count.pass), total: formatNumber(total) })}</b>
      <Compared leaf={leaf} answer={answer} pass={count.pass} />
      {near && (
        <>
          {t('stop')}
          {near.within === 0 ? t('nobodyNear') : t('near', { count: near.within })}
          {near.within > 0 &&
            `${t('comma')}${near.exactly === 0 ? t('nobodyOn') : t('exactly', { count: near.exactly })}`}
        </>
      )}
      {t('stop').trimEnd()}
      {count.pass > 0 && (
        <button type="button" onClick={() => choose({ kind: 'node', nodeId: leaf.id, result: true })}>
          {t('show')}
        </button>
      )}
    </p>
  );
}

function Compared({ leaf, answer: { live }, pass }: { leaf: Leaf; answer: SimulationAnswer; pass: number }) {
  const t = useInsightWords();
  const before = live?.nodes[leaf.id];
  if (!live || !before) return null;
  const { version } = live;
  const more = pass - before.pass;
  const words =
    more === 0
      ? t('same', { version })
      : more > 0
        ? t('more', { count: more, version })
        : t('fewer', { count: -more, version });
  return `${t('comma')}${words}`;
}

function MissingNote({ leaf, answer }: { leaf: Leaf; answer: SimulationAnswer }) {
  const t = useInsightWords();
  const unknown = answer.nodes[leaf.id]?.unknown ?? 0;
  if (unknown === 0) return null;
  return (
    <p className={styles['note']} data-warn>
      <b>{t('missingTitle')}</b> {t('missing', { count: unknown })}
      <button type="button" onClick={() => choose({ kind: 'node', nodeId: leaf.id, result: null })}>
        {t('showMissing')}
      </button>
    </p>
  );
}
