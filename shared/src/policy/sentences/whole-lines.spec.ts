import type { Language } from '../../language/index.js';
import { membershipWith } from '../testing/membership.js';
import {
  conditionSentence,
  derivedSentence,
  fallbackSentence,
  movementSentence,
  plainText,
  ruleSentence,
} from './index.js';

describe('whole lines', () => {
  const movement = {
    upgrade: 'immediate',
    downgrade: 'atReview',
    maxDowngradeSteps: 1,
    graceDays: 30,
    validity: { months: 12, ends: 'anniversary' },
  } as const;
  const policy = membershipWith({ movement });
  const lines = (language: Language) => policy.rules.map((rule) => plainText(ruleSentence(policy, rule, language)));

  it('lead a rule by its tier, and say what an effect other than qualifying does', () => {
    expect(lines('en')).toEqual([
      'VIP: score at least 80 and “In good standing” is met',
      'Gold: annual spend at least 12,000 CNY and orders at least 4',
      'Keeps Silver, for customers who are Silver or better now: annual spend at least 5,000 CNY or referrals at least 3',
      'At most Silver: complaint rate over 5%',
    ]);
    expect(lines('zh-CN')).toEqual([
      'VIP客户：得分不低于 80，且满足“In good standing”',
      '金卡：年消费额不低于 12,000 元，且订单数不低于 4',
      '当前等级为银卡或更高的客户，可保级为银卡：年消费额不低于 5,000 元，或推荐人数不低于 3',
      '最高只能评为银卡：投诉率高于 5%',
    ]);
  });

  it('say that a rule is switched off', () => {
    for (const rule of policy.rules)
      expect(plainText(ruleSentence(policy, { ...rule, enabled: false }, 'zh-CN'))).toMatch(/（已停用）$/);
  });

  it('call those whom no rule lifts everyone else', () => {
    expect(plainText(fallbackSentence(policy, 'en'))).toBe('Regular: everyone else');
    expect(plainText(fallbackSentence(policy, 'zh-CN'))).toBe('普通：其余客户');
    expect(plainText(fallbackSentence({ ...policy, fallback: null }, 'zh-CN'))).toBe('无等级：其余客户');
  });

  it('say how derived facts are computed', () => {
    const since = { key: 'age', kind: 'formula', expression: '-daysSince(lastPurchase) / 2' } as const;
    const computed = (language: Language) =>
      [...policy.derived, since].map((derived) => plainText(derivedSentence(policy, derived, language)));
    expect(computed('en')).toEqual([
      'lifetime value = annual spend × (orders + 1) ÷ 2 − 0.5, rounded to 2 decimals',
      'score = activity (high 40; medium 25) + 2 × lifetime value (under 1,000: 0; under 5,000: 20; from there on: 50)',
      'age = −days since last purchase ÷ 2',
    ]);
    expect(computed('zh-CN')).toEqual([
      '客户价值 = 年消费额 × (订单数 + 1) ÷ 2 − 0.5，四舍五入保留 2 位小数',
      '得分 = 活跃度（高 40；中 25） + 2 × 客户价值（低于 1,000：0；低于 5,000：20；其余：50）',
      '年龄 = −距最近购买日的天数 ÷ 2',
    ]);
  });

  it('say formulas in words, and one of a thing in the singular', () => {
    const expression =
      'min(annualSpend, 2) + max(orders, referrals, 1) - abs(round(orders)) + floor(orders / 2) * ceil(0.5)';
    const rounded = { key: 'plain', kind: 'formula', expression, decimals: 1 } as const;
    expect(plainText(derivedSentence(policy, rounded, 'en'))).toBe(
      'plain = the least of (annual spend, 2) + the greatest of (orders, referrals, 1) − the absolute value of (rounded (orders)) ' +
        '+ rounded down (orders ÷ 2) × rounded up (0.5), rounded to 1 decimal',
    );
    expect(plainText(derivedSentence(policy, rounded, 'zh-CN'))).toBe(
      'plain = 最小值(年消费额，2) + 最大值(订单数，推荐人数，1) − 绝对值(四舍五入(订单数)) + 向下取整(订单数 ÷ 2) × 向上取整(0.5)，四舍五入保留 1 位小数',
    );
    const times = membershipWith({ facts: [{ key: 'uses', label: 'Uses', type: 'integer', unit: 'times' }] });
    const uses = (n: number) =>
      plainText(conditionSentence(times, { id: 'uses', fact: 'uses', operator: 'lessThan', value: n }, 'en'));
    expect([uses(1), uses(2)]).toEqual(['uses under 1 time', 'uses under 2 times']);
  });

  it('say that there is no grace', () => {
    const strict = membershipWith({ movement: { ...movement, graceDays: 0, validity: { ends: 'calendarYear' } } });
    expect(plainText(movementSentence(strict, 'en'))).toMatch(
      /to the end of the calendar year and then reviewed; .*, with no days of grace\.$/,
    );
    expect(plainText(movementSentence(strict, 'zh-CN'))).toMatch(/等级有效至当年年底，到期复评；.*，无宽限期。$/);
  });

  it('say how customers move', () => {
    expect(plainText(movementSentence(policy, 'en'))).toBe(
      'Where several rules are met, the best tier wins. A better tier is given at once; a tier is held for 12 months ' +
        'and then reviewed; a lower tier applies at the review, at most 1 step down at a time, after 30 days of grace.',
    );
    expect(plainText(movementSentence(policy, 'zh-CN'))).toBe(
      '多条规则同时满足时取最高等级。升级立即生效；等级有效期 12 个月，到期复评；降级在复评时生效，每次最多降 1 级，宽限 30 天。',
    );
  });
});
