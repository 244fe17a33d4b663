import type { ReactNode } from 'react';
import { factName, formatNumber, inSentence, tierName } from '@tierwright/shared/policy';
import { TierDot } from '../../ui/tier-dot.js';
import { useDecorations } from '../decorations-store.js';
import { tierColor } from '../nodes/tier-color.js';
import { CountLink } from '../simulation/count-link.js';
import { GridCell } from './grid-cell.js';
import { useRowMarks } from './grid-row.js';
import type { GridStore } from './grid/grid-store.js';
import { elseRow, type Sheet } from './grid/sheet.js';
import type { Column } from './plan-edits.js';
import styles from './table.module.css';
import { sayTable } from './words/table-words.js';

/** The last row: the tier of those whom no rule lifts. */
export function ElseRow({ sheet, grid, top }: { sheet: Sheet; grid: GridStore; top: number }) {
  const index = sheet.rows.length;
  const { policy, language } = sheet.speaker;
  const { active, inRange } = useRowMarks(grid, sheet, index, elseRow);
  const { fallback } = policy;
  const count = useDecorations(({ counts }) => (fallback === null ? counts?.noTier : counts?.tiers[fallback]))?.count;
  const name = tierName(policy, fallback, language);
  const rank = policy.tiers.findIndex(({ key }) => key === fallback);
  const shownCount = count === undefined ? '–' : formatNumber(count);

  const content = (column: Column): [label: string, content: ReactNode] => {
    switch (column.kind) {
      case 'tier': {
        const color = rank < 0 ? undefined : tierColor(policy.tiers[rank]?.color, rank);
        return [sayTable('cell.elseTier', { tier: name }), <ElseTier key="tier" color={color} name={name} />];
      }
      case 'name':
        return [
          sayTable('everyoneElse'),
          <span key="name" className={styles['faint']}>
            {sayTable('everyoneElse')}
          </span>,
        ];
      case 'fact': {
        const fact = inSentence(factName(policy, column.fact.key, language), language);
        return [
          sayTable('cell.elseFact', { fact }),
          <span key="any" className={styles['faint']}>
            {sayTable('any')}
          </span>,
        ];
      }
      case 'customers':
        return [
          sayTable('cell.elseCustomers', { count: shownCount }),
          <CountLink key="count" of={{ kind: 'tier', key: fallback }} className={styles['figures']}>
            {shownCount}
          </CountLink>,
        ];
      default:
        return column satisfies never;
    }
  };
  return (
    <div role="row" aria-rowindex={index + 2} className={styles['row']} style={{ top }}>
      {sheet.shown.map((column, at) => {
        const [label, inside] = content(column);
        return (
          <GridCell
            key={column.id}
            rowId={elseRow}
            columnId={column.id}
            at={at}
            role={column.kind === 'name' ? 'rowheader' : 'gridcell'}
            active={active === column.id}
            inRange={inRange(at)}
            label={label}
            kind={column.kind}
            readOnly
          >
            {inside}
          </GridCell>
        );
      })}
    </div>
  );
}

const ElseTier = ({ color, name }: { color: string | undefined; name: string }) => (
  <>
    <TierDot color={color} />
    <span className={styles['text']}>{name}</span>
  </>
);
