// The names by which a screen reader knows the cells: "Gold by spend, annual spend: at least 12,000 CNY".
import { inLanguage } from '@tierwright/shared/language';
import {
  conditionSentence,
  factName,
  formatNumber,
  inSentence,
  plainText,
  type Condition,
} from '@tierwright/shared/policy';
import type { RuleCount } from '../simulation-seam.js';
import type { Speaker } from './cell/operands.js';
import type { Was } from './live-cells.js';
import { sentenceOf, type Column } from './plan-edits.js';
import type { Held, TableRow } from './table.js';
import { writeTier } from './tier-cell.js';
import { sayTable } from './words/table-words.js';

export const ruleLabel = ({ rule }: TableRow, { language }: Speaker): string =>
  inLanguage(rule.name, language) || sayTable('unnamed');

/** What is asked, without the fact's name: "at least 12,000 CNY". */
export function asksInWords(held: readonly Held[], { policy, language }: Speaker): string {
  const all = held.map(({ leaf, negated }): Condition => (negated ? { id: '', not: leaf } : leaf));
  const [only] = all;
  if (!only) return sayTable('any');
  const tokens = conditionSentence(policy, all.length === 1 ? only : { id: '', all }, language);
  return plainText(tokens.filter(({ kind }) => kind !== 'fact')).trim();
}

export interface Around {
  was: Was;
  problems: readonly string[];
  count: RuleCount | undefined;
}

export function cellLabel(row: TableRow, column: Column, speaker: Speaker, { was, problems, count }: Around): string {
  const notes = [
    ...(was.kind === 'was' ? [sayTable('cell.was', { was: was.text })] : was.kind === 'new' ? [sayTable('new')] : []),
    ...(column.kind === 'name' && row.rule.enabled === false ? [sayTable('switchedOff')] : []),
    ...problems.map((problem) => sayTable('cell.problem', { problem })),
  ];
  return [plainLabel(row, column, speaker, count), ...notes].join(speaker.language === 'en' ? ', ' : '，');
}

function plainLabel(row: TableRow, column: Column, speaker: Speaker, count: RuleCount | undefined): string {
  const rule = ruleLabel(row, speaker);
  switch (column.kind) {
    case 'tier':
      return sayTable('cell.tier', { rule, tier: writeTier(row.rule, speaker) });
    case 'name':
      return sayTable('cell.name', { rule });
    case 'customers':
      if (!count) return sayTable('cell.notCounted', { rule });
      return sayTable('cell.customers', {
        rule,
        decides: formatNumber(count.decides),
        passes: formatNumber(count.pass),
      });
    case 'fact': {
      if (!row.cells) return sayTable('cell.sentence', { rule, sentence: sentenceOf(row.rule, speaker) });
      const fact = inSentence(factName(speaker.policy, column.fact.key, speaker.language), speaker.language);
      return sayTable('cell.fact', { rule, fact, asks: asksInWords(row.cells.get(column.fact.key) ?? [], speaker) });
    }
    default:
      return column satisfies never;
  }
}
