// The first rule that the guide writes: one question about one fact, for one tier.
import type { LocalText } from '@tierwright/shared/language';
import type { Fact, Json } from '@tierwright/shared/policy';
import type { EditableDocument, EditableRule } from '../document/editable.js';
import { newNodeId } from '../document/new-id.js';
import { newRule, usualQuestion } from '../document/new-parts.js';
import { exampleLine } from './suggestions.js';

export interface Line {
  fact: string;
  operator: string;
  value: Json | undefined;
  /** Nobody has chosen the number yet. */
  example: boolean;
}

/** A number in the middle of what the fact may be, or of a size that is common for its kind; an example, whatever it is. */
function usualLine(fact: Fact): { operator: string; value: Json } | undefined {
  if (fact.type !== 'number' && fact.type !== 'integer') return undefined;
  const { min = 0, max } = fact;
  const common = min + (fact.type === 'integer' ? 10 : 1000);
  const value = max === undefined ? common : Math.round((min + max) / 2);
  return { operator: 'greaterThanInclusive', value };
}

/** What to ask of a fact at first. */
export function firstQuestion(fact: Fact): Line {
  const known = exampleLine(fact.key) ?? usualLine(fact);
  const { operator, value } = known ?? usualQuestion(fact);
  return { fact: fact.key, operator, value, example: typeof value === 'number' };
}

const exampleNote: LocalText = {
  en: 'Illustrative: the number is an example, put in your own.',
  'zh-CN': '示例值：请改为您自己的数值。',
};

export const isComplete = ({ value }: Line): boolean => value !== '' && value !== null;

export function ruleForLine(document: EditableDocument, tier: string, line: Line): EditableRule {
  const { fact, operator, value, example } = line;
  const leaf = { id: newNodeId(), fact, operator, ...(value === undefined ? {} : { value }) };
  return { ...newRule(document, tier, [leaf]), ...(example ? { note: exampleNote } : {}) };
}

/** Tiers that a rule can still lift to, the best first; without the one for everyone else. */
export const openTiers = ({ tiers, rules, fallback }: EditableDocument): readonly string[] => {
  const aimed = new Set(rules.map((rule) => rule.tier));
  return tiers.map(({ key }) => key).filter((key) => key !== fallback && !aimed.has(key));
};
