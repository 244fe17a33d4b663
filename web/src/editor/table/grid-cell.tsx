import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.js';
import type { Column } from './plan-edits.js';
import styles from './table.module.css';

interface GridCellProps {
  rowId: string;
  columnId: string;
  /** Its place among the columns, from 0. */
  at: number;
  role: 'gridcell' | 'rowheader';
  active: boolean;
  inRange: boolean;
  label: string;
  kind: Column['kind'] | 'sentence' | 'else';
  readOnly: boolean;
  span?: number;
  className?: string;
  children: ReactNode;
}

/** The frame of a cell; only the active one can be reached with Tab. */
export function GridCell({
  rowId,
  columnId,
  at,
  role,
  active,
  inRange,
  label,
  kind,
  readOnly,
  span = 1,
  className,
  children,
}: GridCellProps) {
  return (
    <div
      role={role}
      data-row={rowId}
      data-column={columnId}
      tabIndex={active ? 0 : -1}
      aria-colindex={at + 1}
      aria-colspan={span > 1 ? span : undefined}
      aria-selected={active || inRange}
      aria-readonly={readOnly}
      aria-label={label}
      className={classNames(
        styles['cell'],
        styles[kind],
        active && styles['active'],
        inRange && styles['inRange'],
        className,
      )}
      style={span > 1 ? { gridColumn: `span ${span}` } : undefined}
    >
      {children}
    </div>
  );
}
