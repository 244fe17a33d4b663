// Texts on their way into cells, all or none: either the commands that make the table say them, or what cannot be read, cell by cell.
import { inLanguage, type Text } from '@tierwright/shared/language';
import { conditionSentence, plainText } from '@tierwright/shared/policy';
import type { Command } from '../document/command.js';
import type { EditableDocument, EditableRule } from '../document/editable.js';
import { newNodeId } from '../document/new-id.js';
import { newRule } from '../document/new-parts.js';
import { cellCommands, newCondition } from './cell-commands.js';
import type { CellFault } from './cell/fault.js';
import type { Speaker } from './cell/operands.js';
import { readCell } from './cell/read-cell.js';
import { writeCell } from './cell/write-cell.js';
import { readTier, writeTier } from './tier-cell.js';
import { asksOf, type FactColumn, type TableRow } from './table.js';

export type Column =
  | { id: 'tier' | 'name' | 'customers'; kind: 'tier' | 'name' | 'customers' }
  | ({ id: string; kind: 'fact' } & FactColumn);

/** What a text is for: a cell of a rule, or of a new rule, whose texts share a number. */
export interface CellText {
  row: TableRow | number;
  column: Column;
  text: string;
}

export interface BadCell extends Omit<CellText, 'text'> {
  fault: CellFault;
}

export type Plan =
  | { ok: true; commands: readonly Command[]; cells: number; rules: readonly EditableRule[] }
  | { ok: false; bad: readonly BadCell[] };

const nothing = { ok: true, value: [] } as const;
type Answer = { ok: true; value: readonly Command[] } | { ok: false; fault: CellFault };

export function planEdits(document: EditableDocument, texts: readonly CellText[], speaker: Speaker): Plan {
  const bad: BadCell[] = [];
  const commands: Command[] = [];
  let cells = 0;
  for (const { row, column, text } of texts) {
    if (typeof row === 'number') continue;
    const answer = editCell(row, column, text, speaker);
    if (!answer.ok) bad.push({ row, column, fault: answer.fault });
    else if (answer.value.length > 0) {
      commands.push(...answer.value);
      cells++;
    }
  }
  const rules = newRules(document, texts, speaker, bad);
  if (bad.length > 0) return { ok: false, bad };
  const added = rules.map((rule): Command => ({ type: 'addRule', rule }));
  return { ok: true, commands: [...commands, ...added], cells, rules };
}

function editCell(row: TableRow, column: Column, text: string, speaker: Speaker): Answer {
  if (text.trim() === cellText(row, column, speaker)) return nothing;
  const { rule, cells } = row;
  switch (column.kind) {
    case 'tier': {
      const aim = readTier(text, speaker);
      if (!aim.ok) return aim;
      return { ok: true, value: [{ type: 'changeRule', rule: rule.id, change: aim.value }] };
    }
    case 'name':
      return {
        ok: true,
        value: [{ type: 'changeRule', rule: rule.id, change: { name: renamed(rule, text, speaker) } }],
      };
    case 'customers':
      return { ok: false, fault: { code: 'fixed' } };
    case 'fact': {
      if (!cells) return text.trim() === '' ? nothing : { ok: false, fault: { code: 'sentence' } };
      const asks = readCell(text, column.fact, speaker);
      if (!asks.ok) return asks;
      const held = cells.get(column.fact.key) ?? [];
      return { ok: true, value: cellCommands(rule.conditions.id, column.fact, held, asks.value, newNodeId) };
    }
    default:
      return column satisfies never;
  }
}

/** The name in the reader's language; the other language keeps its own. */
function renamed({ name }: EditableRule, text: string, { language }: Speaker): Text | undefined {
  const next = text.trim();
  if (typeof name !== 'object') return next === '' ? undefined : next;
  const { [language]: _, ...others } = name;
  if (next !== '') return { ...name, [language]: next };
  return Object.keys(others).length > 0 ? others : undefined;
}

/** One rule for every number among the texts that names a tier; its other texts are its name and its conditions. */
function newRules(
  document: EditableDocument,
  texts: readonly CellText[],
  speaker: Speaker,
  bad: BadCell[],
): EditableRule[] {
  const numbers = new Set(texts.flatMap(({ row }) => (typeof row === 'number' ? [row] : [])));
  return [...numbers].flatMap((number) => {
    const row = texts.filter((one) => one.row === number);
    if (row.every(({ text }) => text.trim() === '')) return [];
    const textOf = (kind: Column['kind']) => row.find(({ column }) => column.kind === kind);
    const tier = textOf('tier');
    const aim = tier && readTier(tier.text, speaker);
    if (!aim?.ok) {
      bad.push({
        row: row[0]?.row ?? 0,
        column: tier?.column ?? { id: 'tier', kind: 'tier' },
        fault: aim?.fault ?? { code: 'noRule' },
      });
      return [];
    }
    const children = row.flatMap(({ row: at, column, text }) => {
      if (column.kind !== 'fact') return [];
      const asks = readCell(text, column.fact, speaker);
      if (asks.ok) return asks.value.map((ask) => newCondition(column.fact.key, ask, newNodeId));
      bad.push({ row: at, column, fault: asks.fault });
      return [];
    });
    const made = newRule(document, aim.value.tier, children);
    const name = textOf('name')?.text.trim();
    return [{ ...made, effect: aim.value.effect, ...(name ? { name } : {}) }];
  });
}

/** What a cell says, as it is shown, edited and copied; of a rule that no row can say, the whole sentence. */
export function cellText({ rule, cells }: TableRow, column: Column, speaker: Speaker): string {
  switch (column.kind) {
    case 'tier':
      return writeTier(rule, speaker);
    case 'name':
      return inLanguage(rule.name, speaker.language);
    case 'customers':
      return '';
    case 'fact':
      if (!cells) return sentenceOf(rule, speaker);
      return writeCell(asksOf(cells.get(column.fact.key) ?? []), column.fact, speaker);
    default:
      return column satisfies never;
  }
}

export const sentenceOf = (rule: EditableRule, { policy, language }: Speaker): string =>
  plainText(conditionSentence(policy, rule.conditions, language));
