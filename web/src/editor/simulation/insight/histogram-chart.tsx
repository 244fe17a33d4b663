import { dayText } from '@tierwright/shared/evaluation';
import {
  factName,
  formatDay,
  formatNumber,
  inSentence,
  leafWords,
  type Fact,
  type Json,
  type Leaf,
  type Policy,
} from '@tierwright/shared/policy';
import { useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../../app/language.js';
import { withUnit } from '../reasons/speaker.js';
import { choose } from '../state/simulation-store.js';
import { useInsightWords } from '../words/insight-words.js';
import { GuideLink } from '../../../guide/guide-link.js';
import { opposite, type Axis, type Line } from './axis.js';
import styles from './condition-insight.module.css';
import { HistogramBars } from './histogram-bars.js';
import { barAt, histogram, inOrder, placeOn, ticksOf, type Histogram } from './histogram.js';
import { clean, roundStep } from './round-step.js';
import { ThresholdHandle } from './threshold-handle.js';

export interface HistogramChartProps {
  policy: Policy;
  fact: Fact;
  leaf: Leaf;
  negated: boolean;
  axis: Axis;
  /** The same condition in the live version, where it stands on the same axis. */
  before: Axis | null;
  /** By the customers' places, NaN where it is not known; days as day numbers. */
  numbers: Float64Array;
  /** A day number. */
  asOf: number;
  /** Absent for those who may only look. */
  onMove: ((value: Json, gesture: string) => void) | null;
}

/** Customers by what the condition asks for, with the line on it to be dragged; dashed where the live version has it. */
export function HistogramChart(props: HistogramChartProps) {
  const { policy, leaf, negated, axis, before, numbers, asOf, onMove } = props;
  const t = useInsightWords();
  const language = useLanguage();
  const chart = useRef<HTMLDivElement>(null);
  const ago = axis.kind === 'ago';
  const placed = useMemo(() => inOrder(ago ? numbers.map((day) => asOf - day) : numbers), [numbers, ago, asOf]);
  const lines = axis.lines.map(({ at }) => at);
  const linesBefore = (before?.lines ?? []).map(({ at }) => at).filter((at) => !lines.includes(at));
  const { spread, hold } = useSpread(placed, [...lines, ...linesBefore], axis);
  const say = useAxisWords(props);
  if (!spread) return null;
  const end = clean(spread.from + spread.width * spread.bars.length);
  const step = Math.max(axis.kind === 'number' ? 0 : 1, roundStep((end - spread.from) / 200));
  const fact = inSentence(factName(policy, leaf.fact, language), language);
  const words = leafWords(policy, leaf, language, negated);
  const show = (bar: number) => choose({ kind: 'values', fact: leaf.fact, ...valuesIn(barAt(spread, bar), props) });
  return (
    <div className={styles['chart']}>
      <p>
        {t('title', { count: placed.length, fact })} <GuideLink about="histogram" />
      </p>
      <div ref={chart} className={styles['plot']}>
        <HistogramBars
          spread={spread}
          passing={negated ? opposite(axis.passing) : axis.passing}
          label={t('chart', { fact })}
          nameOf={(bar) => t('bar', { range: say.range(barAt(spread, bar)), count: spread.bars[bar] ?? 0 })}
          onShow={show}
        />
        {linesBefore.map((at) => (
          <i key={at} className={styles['was']} style={{ left: `${placeOn(spread, at) * 100}%` }} aria-hidden />
        ))}
        {onMove &&
          axis.lines.map((line) => (
            <ThresholdHandle
              key={line.end}
              label={t(`line.${line.end}`, { question: `${words.fact} ${words.operator}`.trim() })}
              text={say.at(line.at)}
              value={line.at}
              from={spread.from}
              to={end}
              step={Math.max(step, axis.kind === 'ago' ? Math.round(axis.finest) : 0)}
              place={placeOn(spread, line.at)}
              chart={chart}
              onMove={(to, gesture) => moveTo(axis, line, to, step, leaf, (value) => onMove(value, gesture))}
              onHold={hold}
            />
          ))}
      </div>
      <div className={styles['axis']} aria-hidden>
        {ticksOf(spread).map(({ at, place, beyond }) => (
          <span key={at} style={{ left: `${place * 100}%`, translate: `${-place * 100}% 0` }}>
            {beyond ? t('beyond', { value: say.plain(at) }) : say.plain(at)}
          </span>
        ))}
      </div>
    </div>
  );
}

function moveTo(
  axis: Axis,
  line: Line,
  to: number,
  step: number,
  { value }: Leaf,
  onMove: (value: Json) => void,
): void {
  const next = axis.moved(line, to, step);
  if (JSON.stringify(next) !== JSON.stringify(value)) onMove(next);
}

/** The axis keeps still while a line is held, so that the line stays below the pointer. */
function useSpread(values: Float64Array, lines: readonly number[], { kind, finest }: Axis) {
  const [held, setHeld] = useState<Histogram | null>(null);
  const key = lines.join(' ');
  const fresh = useMemo(
    () =>
      histogram(values, key === '' ? [] : key.split(' ').map(Number), {
        finest: kind === 'number' && finest < 1 ? 0 : 1,
        fromZero: kind !== 'day',
      }),
    [values, key, kind, finest],
  );
  const spread = held ?? fresh;
  return { spread, hold: (on: boolean) => setHeld(on ? spread : null) };
}

type Ends = readonly [number, number];

/** What the worker is asked for: days instead of days ago. */
function valuesIn([from, to]: Ends, { axis, asOf }: HistogramChartProps): { from: number; to: number } {
  return axis.kind === 'ago' ? { from: asOf - to + 1, to: asOf - from + 1 } : { from, to };
}

/** Places on the axis in the reader's words. */
function useAxisWords({ fact, axis }: HistogramChartProps) {
  const t = useInsightWords();
  const language = useLanguage();
  const number = (at: number) =>
    formatNumber(clean(Number(at.toPrecision(6))), 'decimals' in fact ? (fact.decimals ?? 0) : 0);
  const plain = (at: number): string => {
    if (axis.kind === 'day') return formatDay(dayText(Math.round(at)), language);
    return axis.kind === 'ago' ? t('daysAgo', { count: Math.round(at) }) : number(at);
  };
  const at = (place: number) => (axis.kind === 'number' ? withUnit(formatNumber(place), fact, language) : plain(place));
  const range = ([from, to]: Ends) => {
    if (from === -Infinity) return t('below', { to: at(to) });
    if (to === Infinity) return t('from', { from: at(from) });
    return t('between', { from: plain(from), to: at(to) });
  };
  return { plain, at, range };
}
