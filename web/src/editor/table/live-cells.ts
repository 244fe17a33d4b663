// What the live version says where the draft says something else.
import { inLanguage } from '@tierwright/shared/language';
import type { EditableDocument, EditableRule } from '../document/editable.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { sameAsks, type Ask } from './cell/ask.js';
import type { Speaker } from './cell/operands.js';
import { writeCell, writeOperand } from './cell/write-cell.js';
import type { Column } from './plan-edits.js';
import { asksOf, cellsOf, type TableRow } from './table.js';
import { writeTier } from './tier-cell.js';
import { sayTable } from './words/table-words.js';

export type Was = { kind: 'same' } | { kind: 'new' } | { kind: 'was'; text: string };

const same: Was = { kind: 'same' };
const was = (text: string): Was => ({ kind: 'was', text });

const rulesByDocument = new WeakMap<EditableDocument, ReadonlyMap<string, EditableRule>>();

function liveRule(live: EditableDocument, id: string): EditableRule | undefined {
  const known = rulesByDocument.get(live) ?? new Map(live.rules.map((rule) => [rule.id, rule]));
  rulesByDocument.set(live, known);
  return known.get(id);
}

/** A rule that is not live is new as a whole, which its name says. */
export function wasIn(live: EditableDocument | null, row: TableRow, column: Column, speaker: Speaker): Was {
  if (!live) return same;
  const before = liveRule(live, row.rule.id);
  if (!before) return column.kind === 'name' ? { kind: 'new' } : same;
  const then = { policy: vocabularyOf(live), language: speaker.language };
  switch (column.kind) {
    case 'tier': {
      const moved = before.tier !== row.rule.tier || before.effect !== row.rule.effect;
      return moved ? was(writeTier(before, then)) : same;
    }
    case 'name': {
      const [old, now] = [before, row.rule].map(({ name }) => inLanguage(name, speaker.language));
      return old === now || !old ? same : was(old);
    }
    case 'fact':
      return factWas(before, row, column, then);
    case 'customers':
      return same;
    default:
      return column satisfies never;
  }
}

function factWas(before: EditableRule, row: TableRow, { fact }: Extract<Column, { kind: 'fact' }>, then: Speaker): Was {
  const cells = cellsOf(before, then.policy);
  if (!cells || !row.cells) return same;
  const old = asksOf(cells.get(fact.key) ?? []);
  const now = asksOf(row.cells.get(fact.key) ?? []);
  if (sameAsks(old, now, fact)) return same;
  return was(
    differently(old, now)
      ? writeCell(old, fact, then) || sayTable('any')
      : old.map((one) => writeOperand(one, fact, then)).join('..'),
  );
}

/** Whether more than the value changed. */
const differently = (old: readonly Ask[], now: readonly Ask[]): boolean =>
  old.length !== now.length ||
  old.some(({ operator, negated }, i) => operator !== now[i]?.operator || negated !== now[i].negated);
