// The parts that starter policies are put together from.
import type { LocalText } from '../language/index.js';
import type { ConditionInput, Json, PolicyDocument } from '../policy/index.js';

type FactInput = PolicyDocument['facts'][number];
type TierInput = PolicyDocument['tiers'][number];
type RuleInput = PolicyDocument['rules'][number];
type DerivedInput = NonNullable<PolicyDocument['derived']>[number];

export const words = (en: string, chinese: string): LocalText => ({ en, 'zh-CN': chinese });

/** Marks a number or a word that no source gives. */
export const illustrative = words('Illustrative: the source gives none.', '示例值：来源没有给出。');

type Benefit = readonly [key: string, en: string, chinese: string];

export const tier = (
  key: string,
  name: LocalText,
  color: string,
  benefits: readonly Benefit[],
  note?: LocalText,
): TierInput => ({
  key,
  name,
  color,
  benefits: benefits.map(([benefit, en, chinese]) => ({ key: benefit, name: words(en, chinese) })),
  ...(note ? { note } : {}),
});

/** The illustrative note of a tier whose benefits no source names. */
export const inventedBenefits = words(
  'The benefits of this tier are illustrative: the source names none for it.',
  '该等级的权益为示例值：来源没有给出。',
);

type Level = readonly [value: string, en: string, chinese: string];

/** An enum whose levels rise from the first to the last. */
export const ranked = (key: string, label: LocalText, levels: readonly Level[], more: object = {}): FactInput => ({
  key,
  label,
  type: 'enum',
  ordered: true,
  values: levels.map(([value, en, chinese]) => ({ value, label: words(en, chinese) })),
  ...more,
});

export const leaf = (id: string, fact: string, operator: string, value: Json): ConditionInput => ({
  id,
  fact,
  operator,
  value,
});

/** A rule that lifts to a tier where all of the conditions are met. */
export const qualifies = (
  id: string,
  key: string,
  name: LocalText,
  all: ConditionInput[],
  note?: LocalText,
): RuleInput => ({
  id,
  name,
  tier: key,
  effect: 'qualify',
  conditions: { id: `${id}-all`, all },
  ...(note ? { note } : {}),
});

/** A rule that lifts to a tier from a score on. */
export const fromScore = (id: string, key: string, name: LocalText, score: string, atLeast: number): RuleInput =>
  qualifies(id, key, name, [leaf(`${id}-score`, score, 'greaterThanInclusive', atLeast)], illustrative);

export const scorecard = (
  key: string,
  label: LocalText,
  items: Extract<DerivedInput, { kind: 'scorecard' }>['items'],
): DerivedInput => ({ key, label, kind: 'scorecard', items, note: illustrative, decimals: 2 });

export const yuan = words('CNY', '元');
