import {
  factName,
  formatNumber,
  formatValue,
  inSentence,
  readableFact,
  type Leaf,
  type Policy,
} from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { factValue } from '../customer/facts.js';
import type { OpenCustomers } from '../state/simulation-store.js';
import { useInsightWords } from '../words/insight-words.js';
import styles from './condition-insight.module.css';
import { histogram, placeOn, type Histogram } from './histogram.js';

/** The numbers that the open customers have for a declared fact. */
export function useFactValues(open: OpenCustomers, policy: Policy, key: string): readonly number[] {
  return useMemo(() => {
    if (!policy.facts.some((fact) => fact.key === key && (fact.type === 'number' || fact.type === 'integer')))
      return [];
    return open.customers.map(({ facts }) => factValue(facts, key)).filter((value) => typeof value === 'number');
  }, [open, policy, key]);
}

/** The numbers on which a condition's line, or lines, stand. */
export function linesOf({ value }: Pick<Leaf, 'value'>): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return [value['min'], value['max']].filter((end) => typeof end === 'number');
}

interface ChartProps {
  policy: Policy;
  leaf: Leaf;
  before: Leaf | undefined;
  values: readonly number[];
}

const size = { width: 296, height: 88 };

/** Customers by the number that is asked for, with the line on it; dashed where the live version has it. */
export function HistogramChart({ policy, leaf, before, values }: ChartProps) {
  const t = useInsightWords();
  const language = useLanguage();
  const lines = linesOf(leaf);
  const linesBefore =
    before && before.fact === leaf.fact ? linesOf(before).filter((line) => !lines.includes(line)) : [];
  const all = [...lines, ...linesBefore].join(' ');
  const spread = useMemo(() => histogram(values, all === '' ? [] : all.split(' ').map(Number)), [values, all]);
  if (!spread) return null;
  const fact = inSentence(factName(policy, leaf.fact, language), language);
  const line = formatValue(readableFact(policy, leaf.fact), lines[0], language);
  const x = (value: number) => placeOn(spread, value) * size.width;
  return (
    <div className={styles['chart']}>
      <p>{t('title', { count: formatNumber(values.length), fact })}</p>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('chart', { fact, line })}
      >
        <Bars spread={spread} leaf={leaf} />
        {linesBefore.map((at) => (
          <line key={at} className={styles['was']} x1={x(at)} x2={x(at)} y1={8} y2={size.height} />
        ))}
        {lines.map((at) => (
          <line key={at} className={styles['line']} x1={x(at)} x2={x(at)} y1={0} y2={size.height} />
        ))}
      </svg>
      <div className={styles['axis']} aria-hidden>
        <span>{formatNumber(round(spread.from))}</span>
        <span>{formatNumber(round((spread.from + spread.to) / 2))}</span>
        <span>
          {spread.beyond ? t('beyond', { value: formatNumber(round(spread.to)) }) : formatNumber(round(spread.to))}
        </span>
      </div>
    </div>
  );
}

const round = (value: number): number => Number(value.toPrecision(6));

function Bars({ spread, leaf }: { spread: Histogram; leaf: Leaf }) {
  const most = Math.max(...spread.bars);
  const width = size.width / spread.bars.length;
  return spread.bars.map((count, i) => {
    const height = count === 0 ? 0 : Math.max(1.5, (count / most) * (size.height - 10));
    const middle = spread.from + (i + 0.5) * spread.width;
    return (
      <rect
        key={i}
        className={styles['bar']}
        data-pass={wouldPass(leaf, middle) || undefined}
        x={i * width + 1}
        y={size.height - height}
        width={Math.max(1, width - 2)}
        height={height}
        rx={1.5}
      />
    );
  });
}

/** Roughly, for colouring a bar: by where its middle stands. */
function wouldPass({ operator, value }: Leaf, middle: number): boolean {
  const [first, second] = linesOf({ value });
  if (first === undefined) return false;
  if (operator === 'greaterThan' || operator === 'greaterThanInclusive') return middle >= first;
  if (operator === 'lessThan' || operator === 'lessThanInclusive') return middle <= first;
  return operator === 'between' && second !== undefined && middle >= first && middle < second;
}
