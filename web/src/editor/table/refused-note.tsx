import { useStore } from 'zustand';
import { inLanguage } from '@tierwright/shared/language';
import { IconButton } from '../../ui/button.js';
import { IconX } from '../../ui/icons.js';
import { faultWords } from './fault-words.js';
import type { GridStore } from './grid/grid-store.js';
import { titleOf, type Sheet } from './grid/sheet.js';
import type { BadCell } from './plan-edits.js';
import styles from './table.module.css';
import { useTableWords } from './words/table-words.js';

const most = 4;

/** Why nothing was changed: the cells that cannot be read, each with its reason. */
export function RefusedNote({ sheet, grid }: { sheet: Sheet; grid: GridStore }) {
  const t = useTableWords();
  const refused = useStore(grid, (state) => state.refused);
  if (!refused) return null;
  const { speaker } = sheet;
  const nameOf = ({ row }: BadCell) =>
    (typeof row === 'number' ? '' : inLanguage(row.rule.name, speaker.language)) ||
    t('refused.row', { row: rowNumber(sheet, row) });
  return (
    <div role="alert" className={styles['refused']}>
      <div>
        <b>{t(`refused.${refused.how}`)}</b>
        <ul>
          {refused.bad.slice(0, most).map((bad, i) => (
            <li key={i}>
              {t('refused.cell', {
                rule: nameOf(bad),
                column: titleOf(bad.column, speaker).title,
                why: faultWords(bad.fault),
              })}
            </li>
          ))}
        </ul>
        {refused.bad.length > most && t('refused.more', { count: refused.bad.length - most })}
      </div>
      <IconButton label={t('refused.close')} size="small" onClick={() => grid.setState({ refused: null })}>
        <IconX size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

const rowNumber = (sheet: Sheet, row: BadCell['row']): number =>
  typeof row === 'number' ? row + 1 : sheet.rows.findIndex(({ rule }) => rule.id === row.rule.id) + 1;
