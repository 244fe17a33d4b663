// Arrow keys between the buttons of a table: to the nearest in that direction, over cells that have none.
import type { KeyboardEvent } from 'react';

type Step = readonly [rows: number, columns: number];
const steps: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function buttonBeyond(cell: HTMLTableCellElement, [rows, columns]: Step): HTMLButtonElement | null {
  const table = cell.closest('table');
  const row = cell.closest('tr');
  if (!table || !row) return null;
  let [r, c] = [row.rowIndex + rows, cell.cellIndex + columns];
  for (; table.rows[r]?.cells[c]; r += rows, c += columns) {
    const button = table.rows[r]?.cells[c]?.querySelector('button');
    if (button) return button;
  }
  return null;
}

export function useArrowKeys() {
  return (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    const cell = (event.target as HTMLElement).closest('td');
    if (!step || !cell) return;
    event.preventDefault();
    buttonBeyond(cell, step)?.focus();
  };
}
