// The two documents of a comparison, and the words that its sentences are made of.
import { inLanguage, type Language, type LocalText, type Text } from '../../language/index.js';
import { ruleName, tierName } from '../names.js';
import type { Effect, Policy, Rule } from '../policy-schema.js';
import { formatNumber, quote } from '../sentences/index.js';

export interface Both {
  before: Policy;
  after: Policy;
}

/** "About: what"; the colon is the language's own. */
export const about = (subject: string, what: string, language: Language): string =>
  language === 'en' ? `${subject}: ${what}` : `${subject}：${what}`;

const led: Readonly<Record<Effect, (tier: string, language: Language) => string>> = {
  qualify: (tier) => tier,
  retain: (tier, language) => (language === 'en' ? `Keeps ${tier}` : `保级为${beside(tier)}`),
  floor: (tier, language) => (language === 'en' ? `At least ${tier}` : `最低${beside(tier)}`),
  cap: (tier, language) => (language === 'en' ? `At most ${tier}` : `最高${beside(tier)}`),
};

const beside = (tier: string): string => (/^[A-Za-z0-9]/.test(tier) ? ` ${tier}` : tier);

/** What people call a rule: the tier that it alone is for, else its own name. */
export function ruleLead(policy: Policy, rule: Rule, language: Language): string {
  const alone = policy.rules.filter(({ tier, effect }) => tier === rule.tier && effect === rule.effect).length === 1;
  return alone ? led[rule.effect](tierName(policy, rule.tier, language), language) : ruleName(policy, rule, language);
}

const none: LocalText = { en: 'none', 'zh-CN': '无' };

/** A plain field's value: texts in the reader's language and in quotation marks, numbers with separators. */
export function plainValue(value: unknown, language: Language): string {
  if (value === undefined || value === null) return none[language];
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean')
    return value ? { en: 'yes', 'zh-CN': '是' }[language] : { en: 'no', 'zh-CN': '否' }[language];
  if (isText(value)) return shortened(quote(inLanguage(value, language)));
  return shortened(JSON.stringify(value));
}

const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 79)}…` : words);

const isText = (value: unknown): value is Text =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && Object.values(value).every((words) => typeof words === 'string'));

/** "old → new", or that it changed where a reader of this language would see no difference. */
export function fromTo(before: string, after: string, language: Language): string {
  if (before !== after) return `${before} → ${after}`;
  return language === 'en' ? 'changed' : '已修改';
}
