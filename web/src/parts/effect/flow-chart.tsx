import { useLanguage } from '../../app/language.js';
import { rungsOf, share, type DoneEffect, type Rung } from './effect-of.js';
import styles from './flow-chart.module.css';
import { flowLayout, type FlowBand, type FlowLayout, type FlowNode } from './flow-layout.js';
import { useEffectWords } from './effect-words.js';

const width = 300;
const [leftEdge, rightEdge, barWidth] = [86, 236, 10];

const bandPath = ({ y1, y2, width: thick }: FlowBand): string => {
  const [a, b, middle, half] = [leftEdge + barWidth, rightEdge, (leftEdge + barWidth + rightEdge) / 2, thick / 2];
  const curve = (from: number, to: number, x: number) => `C${middle},${from} ${middle},${to} ${x},${to}`;
  return [
    `M${a},${y1 - half}`,
    curve(y1 - half, y2 - half, b),
    `L${b},${y2 + half}`,
    curve(y2 + half, y1 + half, a),
    'Z',
  ].join('');
};

const directionOf = ({ from, to }: FlowBand) => (from === to ? 'stay' : to < from ? 'up' : 'down');

function Bar({ node, rung, x }: { node: FlowNode; rung: Rung; x: number }) {
  return (
    <rect
      x={x}
      y={node.y}
      width={barWidth}
      height={node.height}
      rx={Math.min(2.5, node.height / 2)}
      fill={rung.color}
    />
  );
}

interface DrawingProps {
  layout: FlowLayout;
  rungs: readonly Rung[];
  total: number;
}

function Drawing({ layout, rungs, total }: DrawingProps) {
  const middle = (node: FlowNode | undefined) => (node ? node.y + node.height / 2 : 0);
  return (
    <>
      {[...layout.bands]
        .sort((a, b) => Number(a.from !== a.to) - Number(b.from !== b.to))
        .map((band) => (
          <path
            key={`${band.from}-${band.to}`}
            d={bandPath(band)}
            className={styles['band']}
            data-direction={directionOf(band)}
            style={{ ['--tier' as string]: rungs[band.from]?.color }}
          />
        ))}
      {rungs.map((rung, i) => {
        const [before, after] = [layout.left[i], layout.right[i]];
        return (
          <g key={rung.tier ?? ''}>
            {before && <Bar node={before} rung={rung} x={leftEdge} />}
            {after && <Bar node={after} rung={rung} x={rightEdge} />}
            <text x={leftEdge - 8} y={middle(before)} className={styles['name']}>
              {short(rung.name)}
            </text>
            <text x={rightEdge + barWidth + 8} y={middle(after)} className={styles['share']}>
              {share(after?.customers ?? 0, total)}
            </text>
          </g>
        );
      })}
    </>
  );
}

/** As much of a name as stands beside its bar. */
const short = (name: string): string => (name.length > 12 ? `${name.slice(0, 11)}…` : name);

/** Customers between the tiers: what they held on the left, what they will hold on the right, who moves drawn over who stays. */
export function FlowChart(effectOf: DoneEffect) {
  const { effect } = effectOf;
  const t = useEffectWords();
  const language = useLanguage();
  const rungs = rungsOf(effectOf, language);
  const place = (tier: string | null) => rungs.findIndex((rung) => rung.tier === tier);
  const on = (spread: typeof effect.after) =>
    rungs.map(({ tier }) => spread.find((each) => each.tier === tier)?.customers ?? 0);
  const flows = effect.flows.map(({ from, to, customers }) => ({ from: place(from), to: place(to), customers }));
  const layout = flowLayout(on(effect.before ?? []), on(effect.after), flows);
  const moves = layout.bands
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, customers }) =>
      t('flowOf', {
        from: rungs[from]?.name ?? '',
        to: rungs[to]?.name ?? '',
        customers: t('customers', { count: customers }),
      }),
    );
  const { evaluated = 0 } = effectOf.simulation.summary ?? {};
  const said = moves.length === 0 ? t('flowStill') : `${moves.join('; ')}. ${t('flowsAre')}`;
  return (
    <svg
      role="img"
      aria-label={t('flowLabel', { moves: said })}
      viewBox={`0 0 ${width} ${Math.ceil(layout.height) + 2}`}
      className={styles['chart']}
    >
      <Drawing layout={layout} rungs={rungs} total={evaluated} />
    </svg>
  );
}
