// The pieces that sentences about customers are made of: tiers, facts, values with units, distances.
import type { TraceNode } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import {
  conditionSentence,
  factName,
  formatNumber,
  formatValue,
  inSentence,
  plainText,
  readableFact,
  ruleName,
  tierName,
  unitName,
  type Fact,
  type Policy,
  type Rule,
} from '@tierwright/shared/policy';
import type { Translate } from '../../../app/words.js';
import type { en } from '../words/reasons.en.js';
import type { Gap } from './gap.js';

export interface Speaker {
  draft: Policy;
  live: Policy | null;
  language: Language;
  say: Translate<typeof en>;
}

/** The draft's words for a tier, else those of the live version. */
export function tierWords({ draft, live, language }: Speaker, key: string | null): string {
  const mine = key === null || live === null || draft.tiers.some((tier) => tier.key === key);
  return tierName(mine ? draft : live, key, language);
}

export function ruleWords({ draft, language }: Speaker, rule: Rule | string): string {
  const found = typeof rule === 'string' ? draft.rules.find(({ id }) => id === rule) : rule;
  return found ? ruleName(draft, found, language) : String(rule);
}

/** "orders and annual spend". */
export function factsWords({ draft, language, say }: Speaker, keys: readonly string[]): string {
  const names = [...new Set(keys)].map((key) => inSentence(factName(draft, key, language), language));
  const comma = language === 'en' ? ', ' : say('and');
  const first = names.slice(0, -1).join(comma);
  return first === '' ? (names[0] ?? '') : `${first}${say('and')}${names.at(-1)}`;
}

/** What a leaf asks: "orders at least 6". */
export const askedWords = (policy: Policy, leaf: TraceNode, { language }: Speaker): string =>
  plainText(conditionSentence(policy, conditionOf(leaf), language));

export const conditionOf = (leaf: TraceNode) => ({
  id: leaf.id,
  fact: leaf.fact ?? '',
  operator: leaf.operator ?? '',
  // A trace says `unknown` where the document that it comes from has JSON.
  value: leaf.value as never,
});

/** The customer's own value: "11,240 CNY". */
export function actualWords({ draft, language, say }: Speaker, leaf: TraceNode): string {
  if (leaf.actual === undefined || leaf.actual === null) return say('notKnown');
  const fact = readableFact(draft, leaf.fact ?? '');
  return withUnit(formatValue(fact, leaf.actual, language), fact, language);
}

export function lineWords({ language }: Speaker, policy: Policy, leaf: TraceNode): string {
  return formatValue(readableFact(policy, leaf.fact ?? ''), leaf.value, language);
}

/** "760 CNY". */
export function gapWords({ draft, language }: Speaker, leaf: TraceNode, gap: Gap): string {
  const fact = readableFact(draft, leaf.fact ?? '');
  return withUnit(formatNumber(gap.amount, fact && 'decimals' in fact ? fact.decimals : 0), fact, language);
}

/** A percent sign stands close to its number; other units after a space. */
export function withUnit(words: string, fact: Fact | undefined, language: Language): string {
  const unit = fact && 'unit' in fact ? unitName(fact.unit, language) : '';
  if (unit === '') return words;
  return unit === '%' && language === 'zh-CN' ? `${words}%` : `${words} ${unit}`;
}
