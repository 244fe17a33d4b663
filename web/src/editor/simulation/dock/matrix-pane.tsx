import { inLanguage } from '@tierwright/shared/language';
import { formatNumber } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import type { Rung } from '../counting/ladder.js';
import { countAt, placesOf, type MigrationMatrix } from '../counting/migration-matrix.js';
import { directionOf, invalid, undetermined } from '../counting/outcomes.js';
import { Segmented } from '../../../ui/segmented.js';
import { showTiming } from '../state/runner.js';
import { choose, useSimulation, type SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { useAgainst } from './use-against.js';
import dockStyles from './simulation-dock.module.css';
import styles from './matrix-pane.module.css';
import { useOutcomeName } from './tier-name.js';
import { useArrowKeys } from './use-arrow-keys.js';

/** From each tier of what the draft is compared with, to each of its own; every number leads to its customers. */
export function MatrixPane({ answer, stale }: { answer: SimulationAnswer; stale: boolean }) {
  const t = useSimulationWords();
  const { base } = answer;
  const against = useAgainst(base);
  return (
    <div className={dockStyles['pane']}>
      {base ? (
        <>
          <div className={dockStyles['head']}>
            <h3>{against('matrix.title', 'matrix.titleOpened')}</h3>
            <TimingSwitch answer={answer} />
          </div>
          <div className={`${styles['scroll']} ${stale ? dockStyles['stale'] : ''}`}>
            <Matrix
              matrix={base.matrix}
              ladder={answer.ladder}
              caption={against('matrix.caption', 'matrix.captionOpened')}
            />
          </div>
        </>
      ) : (
        <p className={styles['nothing']}>
          <strong>{t('matrix.noLiveTitle')}</strong>
          <span>{t('matrix.noLive')}</span>
        </p>
      )}
    </div>
  );
}

/** Whether tiers are those held at once or those after the next review; for the matrix, the bars and the ladder alike. */
function TimingSwitch({ answer: { moving, timing } }: { answer: SimulationAnswer }) {
  const t = useSimulationWords();
  const someHold = useSimulation((state) => state.open?.customers.some(({ current }) => current) ?? false);
  if (!moving || !someHold) return null;
  const options = (['once', 'review'] as const).map((value) => ({ value, label: t(`timing.${value}`) }));
  return (
    <div className={styles['timing']}>
      <Segmented label={t('timing.label')} options={options} value={timing} onChange={showTiming} />
    </div>
  );
}

interface MatrixProps {
  matrix: MigrationMatrix;
  ladder: readonly Rung[];
  caption: string;
}

/** Rows and columns that a tier stands on; of the two codes below, those that anybody has. */
function linesOf({ matrix, ladder }: MatrixProps) {
  const all = placesOf(matrix.rungs);
  const someIn = (outcome: number, as: 'row' | 'column') =>
    all.some((other) => (as === 'row' ? countAt(matrix, outcome, other) : countAt(matrix, other, outcome)) > 0);
  const shown = (as: 'row' | 'column') => (outcome: number) => {
    const rung = ladder[outcome];
    if (rung) return (as === 'row' ? rung.inLive : rung.inDraft) || someIn(outcome, as);
    return someIn(outcome, as) || (outcome === undetermined && someIn(outcome, as === 'row' ? 'column' : 'row'));
  };
  return { rows: all.filter(shown('row')), columns: all.filter(shown('column')) };
}

function Matrix(props: MatrixProps) {
  const { matrix, ladder, caption } = props;
  const t = useSimulationWords();
  const language = useLanguage();
  const nameOf = useOutcomeName(ladder);
  const { rows, columns } = linesOf(props);
  const keys = useArrowKeys();
  const chosen = useSimulation(({ search, selection }) => (search === '' ? selection : null));
  const short = (outcome: number) => {
    if (outcome === undetermined) return t('matrix.unknownShort');
    if (outcome === invalid) return t('matrix.invalidShort');
    return inLanguage(ladder[outcome]?.name, language);
  };
  return (
    <table className={styles['matrix']} onKeyDown={keys}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td className="visually-hidden" />
          {columns.map((to) => (
            <th key={to} scope="col" title={nameOf(to)} aria-label={nameOf(to)}>
              {short(to)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => (
          <tr key={from}>
            <th scope="row" title={nameOf(from)} aria-label={nameOf(from)}>
              {short(from)}
            </th>
            {columns.map((to) => (
              <td key={to}>
                <Cell
                  from={from}
                  to={to}
                  count={countAt(matrix, from, to)}
                  chosen={chosen?.kind === 'cell' && chosen.from === from && chosen.to === to}
                  label={(count) => t('matrix.cell', { from: nameOf(from), to: nameOf(to), count })}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  from: number;
  to: number;
  count: number;
  chosen: boolean;
  label: (count: number) => string;
}

const marks = { up: '▲ ', down: '▼ ', stay: '', unknown: '', settled: '', invalid: '' } as const;

function Cell({ from, to, count, chosen, label }: CellProps) {
  if (count === 0) return <span className={styles['none']}>·</span>;
  const direction = directionOf(from, to);
  return (
    <button
      type="button"
      className={styles['cell']}
      data-direction={direction}
      aria-pressed={chosen}
      aria-label={label(count)}
      onClick={() => choose({ kind: 'cell', from, to })}
    >
      {marks[direction]}
      {formatNumber(count)}
    </button>
  );
}
