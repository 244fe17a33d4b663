// The words by which people know the parts of a policy; keys and ids only where an author gave no words.
import { inLanguage, type Language } from '../language/index.js';
import type { Policy, Rule } from './policy-schema.js';
import { readableFact } from './readable-facts.js';

const noTier = { en: 'No tier', 'zh-CN': '无等级' } as const;

export const factName = (policy: Policy, key: string, language: Language): string =>
  inLanguage(readableFact(policy, key)?.label, language) || key;

/** A tier's name; for `null` the words for having none. */
export function tierName(policy: Policy, key: string | null, language: Language): string {
  if (key === null) return noTier[language];
  return inLanguage(policy.tiers.find((tier) => tier.key === key)?.name, language) || key;
}

/** A rule's own name, else the name of the tier that it is for. */
export const ruleName = (policy: Policy, rule: Rule, language: Language): string =>
  inLanguage(rule.name, language) || tierName(policy, rule.tier, language);
