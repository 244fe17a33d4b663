import { formatNumber } from '@tierwright/shared/policy';
import { sameSelection, type CustomerSelection } from '../counting/customer-selection.js';
import { undetermined } from '../counting/outcomes.js';
import { choose, useSimulation, type SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './overview.module.css';

interface StatProps {
  selection: CustomerSelection;
  count: number;
  label: string;
  title: string;
  tone?: 'up' | 'down' | 'unknown';
}

const marks = { up: '▲', down: '▼', unknown: '?' } as const;

function Stat({ selection, count, label, title, tone }: StatProps) {
  const chosen = useSimulation((state) => state.search === '' && sameSelection(state.selection, selection));
  return (
    <button
      type="button"
      className={styles['stat']}
      aria-pressed={chosen}
      title={title}
      onClick={() => choose(selection)}
    >
      <span className={styles['number']} data-tone={tone}>
        {tone && <i aria-hidden>{marks[tone]}</i>}
        {formatNumber(count)}
      </span>
      <span className={styles['label']}>{label}</span>
    </button>
  );
}

const toward = (direction: 'up' | 'down' | 'stay' | 'unknown'): CustomerSelection => ({ kind: 'direction', direction });

/** How many go up, go down, stay, and are unknown: each a way to these customers. */
export function Stats({ answer }: { answer: SimulationAnswer }) {
  const t = useSimulationWords();
  const { base, distribution } = answer;
  if (!base) {
    const unknown: CustomerSelection = { kind: 'outcome', side: 'draft', outcome: undetermined };
    return (
      <div className={styles['stats']}>
        <Stat
          selection={{ kind: 'all' }}
          count={distribution.total}
          label={t('stats.customers')}
          title={t('list.everybody')}
        />
        <Stat
          selection={unknown}
          count={distribution.undetermined}
          label={t('stats.unknown')}
          title={t('stats.unknownTitle')}
          tone="unknown"
        />
      </div>
    );
  }
  const { up, down, stay, unknown, wasUnknown } = base.moves;
  const unknownLabel = wasUnknown === unknown ? t('stats.unknown') : t('stats.unknownWas', { count: wasUnknown });
  return (
    <div className={styles['stats']}>
      <Stat selection={toward('up')} count={up} label={t('stats.up')} title={t('stats.upTitle')} tone="up" />
      <Stat selection={toward('down')} count={down} label={t('stats.down')} title={t('stats.downTitle')} tone="down" />
      <Stat selection={toward('stay')} count={stay} label={t('stats.stay')} title={t('stats.stayTitle')} />
      <Stat
        selection={toward('unknown')}
        count={unknown}
        label={unknownLabel}
        title={t('stats.unknownTitle')}
        tone="unknown"
      />
    </div>
  );
}
