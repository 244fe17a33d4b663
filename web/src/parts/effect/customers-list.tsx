import type { SimulationMove } from '@tierwright/shared/contracts';
import { changeKey } from '@tierwright/shared/policy';
import { useSimulationMoves, type MovesSearch } from '../../api/use-simulation-moves.js';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { Load } from '../../ui/load.js';
import { TierDot } from '../../ui/tier-dot.js';
import { useFormat } from '../../ui/use-format.js';
import styles from './customers-list.module.css';
import { rungsOf, type EffectOf, type Rung } from './effect-of.js';
import { useEffectWords } from './effect-words.js';

interface RowsProps {
  effectOf: EffectOf;
  moves: readonly SimulationMove[];
}

function Held({ rungs, tier, side }: { rungs: readonly Rung[]; tier: string | null | undefined; side: unknown }) {
  const t = useEffectWords();
  if (side === null) return <span className={styles['quiet']}>{t('list.unreadable')}</span>;
  if (tier === undefined) return <span className={styles['quiet']}>{t('list.unknownTier')}</span>;
  const rung = rungs.find((each) => each.tier === tier);
  return (
    <span className={styles['tier']}>
      <TierDot color={rung?.color} /> {rung?.name ?? tier}
    </span>
  );
}

/** What moved a customer, as the sentences of the changes; nothing where these are not at hand. */
function useWhy({ changes }: EffectOf): (cause: readonly string[]) => string {
  const t = useEffectWords();
  return (cause) => {
    const said = changes.filter((change) => cause.includes(changeKey(change))).map(({ sentence }) => sentence);
    return said.join(` ${t('and')} `);
  };
}

function Row({ effectOf, move, rungs }: { effectOf: EffectOf; move: SimulationMove; rungs: readonly Rung[] }) {
  const t = useEffectWords();
  const format = useFormat();
  const why = useWhy(effectOf);
  const { customer, name, before, after, effect } = move;
  const { from, to, when, on, cause = [], direction } = effect ?? {};
  const moves = direction === 'up' || direction === 'down';
  return (
    <tr>
      <th scope="row">
        {customer}
        {name && <span className={styles['quiet']}> {name}</span>}
      </th>
      {effectOf.before && (
        <td>
          <Held rungs={rungs} tier={from} side={before} />
        </td>
      )}
      <td>
        <Held rungs={rungs} tier={to} side={after} />
      </td>
      {effectOf.before && (
        <td>{when === 'review' && on ? t('list.from', { day: format.date(on) }) : when && t('list.now')}</td>
      )}
      {effectOf.before && (
        <td className={styles['why']}>{moves && (cause.length === 0 ? t('together') : why(cause))}</td>
      )}
    </tr>
  );
}

function Rows({ effectOf, moves }: RowsProps) {
  const t = useEffectWords();
  const rungs = rungsOf(effectOf, useLanguage());
  const columns = effectOf.before
    ? (['customer', 'before', 'after', 'when', 'why'] as const)
    : (['customer', 'after'] as const);
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('all')}>
      <table className={styles['customers']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moves.map((move) => (
            <Row key={move.customer} effectOf={effectOf} move={move} rungs={rungs} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ListProps {
  effectOf: EffectOf;
  search: MovesSearch;
}

/** The customers behind a number, a page at a time: where they stood, where they will stand, when and why. */
export function CustomersList({ effectOf, search }: ListProps) {
  const t = useEffectWords();
  const found = useSimulationMoves(effectOf.policyKey, effectOf.simulation.id, search);
  return (
    <Load query={found}>
      {({ pages }) => {
        const moves = pages.flatMap(({ items }) => items);
        if (moves.length === 0) return <p className={styles['quiet']}>{t('list.empty')}</p>;
        return (
          <>
            <Rows effectOf={effectOf} moves={moves} />
            <div className={styles['foot']}>
              <span role="status">
                {t(found.hasNextPage ? 'list.shownMore' : 'list.shown', { count: moves.length })}
              </span>
              {found.hasNextPage && (
                <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                  {t('list.more')}
                </Button>
              )}
            </div>
          </>
        );
      }}
    </Load>
  );
}
