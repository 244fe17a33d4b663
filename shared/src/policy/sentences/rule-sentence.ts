// A rule as one line, led by the tier that it is about.
import type { Language } from '../../language/index.js';
import { tierName } from '../names.js';
import type { Effect, Policy, Rule } from '../policy-schema.js';
import { conditionSentence } from './condition-sentence.js';
import { spaced, text, type Token } from './token.js';

const tierToken = (policy: Policy, key: string | null, language: Language): Token => ({
  kind: 'tier',
  text: tierName(policy, key, language),
  ...(key === null ? {} : { tierKey: key }),
});

/** "Gold: annual spend at least 12,000 CNY and orders at least 4". */
export function ruleSentence(policy: Policy, rule: Rule, language: Language): Token[] {
  const condition = conditionSentence(policy, rule.conditions, language);
  const sentence = [...leadTokens(policy, rule, language), text(language === 'en' ? ':' : '：'), ...condition];
  const off = rule.enabled ? [] : [text(language === 'en' ? ' (switched off)' : '（已停用）')];
  return [...spaced(sentence, language), ...off];
}

/** What the rule does, without what it asks: "Gold", "At most Silver". */
export const ruleLead = (policy: Policy, rule: Pick<Rule, 'tier' | 'effect'>, language: Language): Token[] =>
  spaced(leadTokens(policy, rule, language), language);

/** It comes first, so that all that is asked stands together behind the colon, whatever it is joined by. */
function leadTokens(policy: Policy, rule: Pick<Rule, 'tier' | 'effect'>, language: Language): Token[] {
  const tier = tierToken(policy, rule.tier, language);
  return (language === 'en' ? englishLead : chineseLead)(rule.effect, tier);
}

function englishLead(effect: Effect, tier: Token): Token[] {
  switch (effect) {
    case 'qualify':
      return [tier];
    case 'retain':
      return [text('Keeps'), tier, text(', for customers who are'), tier, text('or better now')];
    case 'floor':
      return [text('At least'), tier];
    case 'cap':
      return [text('At most'), tier];
    default:
      return effect satisfies never;
  }
}

function chineseLead(effect: Effect, tier: Token): Token[] {
  switch (effect) {
    case 'qualify':
      return [tier];
    case 'retain':
      return [text('当前等级为'), tier, text('或更高的客户，可保级为'), tier];
    case 'floor':
      return [text('最低评为'), tier];
    case 'cap':
      return [text('最高只能评为'), tier];
    default:
      return effect satisfies never;
  }
}

/** The line of those whom no rule lifts: "Regular: everyone else". */
export const fallbackSentence = (policy: Policy, language: Language): Token[] =>
  spaced(
    [
      tierToken(policy, policy.fallback, language),
      text(language === 'en' ? ':' : '：'),
      text(language === 'en' ? 'everyone else' : '其余客户'),
    ],
    language,
  );
