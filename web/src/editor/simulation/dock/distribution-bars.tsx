import { formatNumber } from '@tierwright/shared/policy';
import type { Rung } from '../counting/ladder.js';
import { undetermined, type Distribution } from '../counting/outcomes.js';
import type { SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { useAgainst } from './use-against.js';
import styles from './overview.module.css';
import { useOutcomeName } from './tier-name.js';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '0 %' : `${Math.round((part / whole) * 1000) / 10} %`;

interface BarProps {
  ladder: readonly Rung[];
  distribution: Distribution;
  label: string;
  isBase?: boolean;
}

function Bar({ ladder, distribution, label, isBase = false }: BarProps) {
  const t = useSimulationWords();
  const nameOf = useOutcomeName(ladder);
  const { total } = distribution;
  const parts = ladder
    .map((rung, outcome) => ({ outcome, color: rung.color, count: distribution.rungs[outcome] ?? 0 }))
    .concat({ outcome: undetermined, color: '', count: distribution.undetermined })
    .filter(({ count }) => count > 0)
    .map((part) => ({
      ...part,
      words: t('bar.part', {
        tier: nameOf(part.outcome),
        count: formatNumber(part.count),
        share: percent(part.count, total),
      }),
    }));
  return (
    <div
      role="img"
      aria-label={`${label}: ${parts.map(({ words }) => words).join('; ')}`}
      className={styles['bar']}
      data-base={isBase || undefined}
    >
      {parts.map(({ outcome, color, count, words }) => (
        <span
          key={outcome}
          title={words}
          data-unknown={outcome === undetermined || undefined}
          style={{ width: `${(count / total) * 100}%`, ['--segment' as string]: color }}
        />
      ))}
    </div>
  );
}

/** How the customers spread over the tiers: the draft, and what it is compared with below it. */
export function DistributionBars({ answer }: { answer: SimulationAnswer }) {
  const t = useSimulationWords();
  const { ladder, distribution, base } = answer;
  const against = useAgainst(base);
  return (
    <div className={styles['bars']}>
      <p>{base ? against('bar.both', 'bar.bothOpened') : t('bar.draft')}</p>
      <Bar ladder={ladder} distribution={distribution} label={t('bar.draft')} />
      {base && (
        <Bar ladder={ladder} distribution={base.distribution} label={against('bar.live', 'bar.opened')} isBase />
      )}
    </div>
  );
}
