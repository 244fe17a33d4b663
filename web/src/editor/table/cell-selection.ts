// What the active cell selects in the rest of the editor, and which cell shows what is selected elsewhere.
import { findNode } from '../document/tree.js';
import { noSelection, selectRule, selectTier } from '../document/selection.js';
import type { Selection } from '../simulation-seam.js';
import { elseRow, placeOf, type Sheet, type Spot } from './grid/sheet.js';
import type { Held } from './table.js';

export function heldAt(sheet: Sheet, { row, column }: Spot): readonly Held[] {
  const found = sheet.rows.find(({ rule }) => rule.id === row);
  return found?.cells?.get(column.replace(/^fact:/, '')) ?? [];
}

/** The conditions of the cell, else its rule; of the last row the tier of everyone else. */
export function selectionFor(sheet: Sheet, spot: Spot): Selection {
  if (spot.row === elseRow) return sheet.policy.fallback === null ? noSelection : selectTier(sheet.policy.fallback);
  const nodes = heldAt(sheet, spot).map(({ leaf }) => leaf.id);
  return nodes.length > 0 ? { ...noSelection, nodes } : selectRule(spot.row);
}

/** The cell of what is selected; null where the table does not show it. `active` keeps its column where it can. */
export function spotFor(sheet: Sheet, { nodes, rules, tiers }: Selection, active: Spot | null): Spot | null {
  const [node] = nodes;
  if (node !== undefined) {
    const row = sheet.rows.find(({ rule }) => findNode(rule.conditions, node));
    const held = [...(row?.cells?.values() ?? [])].flat().find(({ leaf, outer }) => leaf.id === node || outer === node);
    const first = sheet.shown[2]?.id ?? 'name';
    return row ? { row: row.rule.id, column: held ? `fact:${held.leaf.fact}` : row.cells ? 'name' : first } : null;
  }
  const [rule] = rules;
  if (rule !== undefined) {
    const same = active?.row === rule && placeOf(sheet, active) && heldAt(sheet, active).length === 0;
    return same ? active : { row: rule, column: 'name' };
  }
  const fallback = tiers[0] !== undefined && tiers[0] === sheet.policy.fallback;
  return fallback ? { row: elseRow, column: active?.row === elseRow ? active.column : 'tier' } : null;
}
