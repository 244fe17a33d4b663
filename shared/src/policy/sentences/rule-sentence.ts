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
  const tier = tierToken(policy, rule.tier, language);
  const condition = conditionSentence(policy, rule.conditions, language);
  const sentence = (language === 'en' ? englishRule : chineseRule)(rule.effect, tier, condition);
  const off = rule.enabled ? [] : [text(language === 'en' ? ' (switched off)' : '（已停用）')];
  return [...spaced(sentence, language), ...off];
}

function englishRule(effect: Effect, tier: Token, condition: readonly Token[]): Token[] {
  const wholeLine = [text(':'), ...condition];
  switch (effect) {
    case 'qualify':
      return [tier, ...wholeLine];
    case 'retain':
      return [text('Keeps'), tier, text(', for customers who are'), tier, text('or better now'), ...wholeLine];
    case 'floor':
      return [text('At least'), tier, ...wholeLine];
    case 'cap':
      return [text('At most'), tier, ...wholeLine];
    default:
      return effect satisfies never;
  }
}

/** What the rule does comes first, so that all that is asked stands together behind the colon, whatever it is joined by. */
function chineseRule(effect: Effect, tier: Token, condition: readonly Token[]): Token[] {
  const wholeLine = [text('：'), ...condition];
  switch (effect) {
    case 'qualify':
      return [tier, ...wholeLine];
    case 'retain':
      return [text('当前等级为'), tier, text('或更高的客户，可保级为'), tier, ...wholeLine];
    case 'floor':
      return [text('最低评为'), tier, ...wholeLine];
    case 'cap':
      return [text('最高只能评为'), tier, ...wholeLine];
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
