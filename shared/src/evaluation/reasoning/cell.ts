// A fact's values fall into cells: no condition of the policy tells two values of one cell apart. A cell is either one value,
// or all values between two lines that conditions draw; each names one value that lies in it.
import type { Value } from '../values.js';

export interface Cell {
  /** Undefined in the cell of customers without the fact. */
  value: Value;
  /** Between which numbers it lies (`Values.numbers`); both are NaN for texts, lists and missing. */
  low: number;
  high: number;
  /** Whether `low` and `high` themselves lie outside. */
  open: boolean;
}

export interface Cells {
  /** Rising, the missing one last. */
  cells: readonly Cell[];
  /** Whether every value that a customer can have lies in one of them; without that nothing can be proven impossible. */
  complete: boolean;
}

export const missingCell: Cell = { value: undefined, low: NaN, high: NaN, open: false };

export const pointCell = (value: number): Cell => ({ value, low: value, high: value, open: false });

/** Of a text or a list. */
export const nominalCell = (value: Value): Cell => ({ value, low: NaN, high: NaN, open: false });

/** Whether some number of the cell lies in low … high, ends included. */
export const touches = (cell: Cell, low: number, high: number): boolean =>
  cell.open ? low < cell.high && high > cell.low : low <= cell.high && high >= cell.low;
