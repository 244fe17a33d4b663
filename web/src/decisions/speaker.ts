// The words of one decision: the names that its version gives to tiers, facts, rules and benefits, in the reader's language.
import type { Language } from '@tierwright/shared/language';
import { inLanguage } from '@tierwright/shared/language';
import { factName, ruleName, tierName, type Policy } from '@tierwright/shared/policy';
import type { DecisionsWords } from './decisions-words.js';

export interface Speaker {
  policy: Policy;
  language: Language;
  t: DecisionsWords;
}

const quoted = (words: string) => `“${words}”`;

export const tierWords = ({ policy, language }: Speaker, key: string | null): string => tierName(policy, key, language);

export const listed = ({ language }: Speaker, words: readonly string[]): string =>
  words.join(language === 'en' ? ', ' : '、');

export const factList = (speaker: Speaker, keys: readonly string[]): string =>
  listed(
    speaker,
    keys.map((key) => factName(speaker.policy, key, speaker.language)),
  );

export const ruleList = (speaker: Speaker, ids: readonly string[]): string =>
  listed(
    speaker,
    ids.map((id) => {
      const rule = speaker.policy.rules.find((other) => other.id === id);
      return quoted(rule ? ruleName(speaker.policy, rule, speaker.language) : id);
    }),
  );

export function benefitName({ policy, language }: Speaker, key: string): string {
  const benefit = policy.tiers.flatMap(({ benefits }) => benefits).find((other) => other.key === key);
  return inLanguage(benefit?.name, language) || key;
}
