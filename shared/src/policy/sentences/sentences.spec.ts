import type { Language } from '../../language/index.js';
import type { ConditionInput, Json, Leaf } from '../condition-schema.js';
import { membershipWith, membershipWithConditions } from '../testing/membership.js';
import {
  conditionSentence,
  derivedSentence,
  fallbackSentence,
  movementSentence,
  plainText,
  ruleSentence,
} from './index.js';

const leafOf = (fact: string, operator: string, value?: Json, id = 'leaf'): Leaf => ({
  id,
  fact,
  operator,
  ...(value === undefined ? {} : { value }),
});

function spoken(conditions: ConditionInput): { en: string; 'zh-CN': string } {
  const policy = membershipWithConditions(conditions);
  const say = (language: Language) =>
    policy.rules.map((rule) => plainText(conditionSentence(policy, rule.conditions, language))).join();
  return { en: say('en'), 'zh-CN': say('zh-CN') };
}

type Line = [fact: string, operator: string, value: Json | undefined, en: string, chinese: string];

describe('a condition reads as a person would write it', () => {
  it.each<Line>([
    ['annualSpend', 'greaterThanInclusive', 12000, 'annual spend at least 12,000 CNY', '年消费额不低于 12,000 元'],
    ['annualSpend', 'greaterThan', 1234567.5, 'annual spend over 1,234,567.50 CNY', '年消费额高于 1,234,567.50 元'],
    ['complaintRate', 'lessThanInclusive', 2, 'complaint rate at most 2%', '投诉率不高于 2%'],
    ['orders', 'lessThan', 4, 'orders under 4', '订单数低于 4'],
    ['orders', 'equal', 4, 'orders exactly 4', '订单数等于 4'],
    ['orders', 'notEqual', 4, 'orders other than 4', '订单数不等于 4'],
    ['orders', 'in', [1, 2, 3], 'orders is one of 1, 2 or 3', '订单数为 1、2、3 之一'],
    ['orders', 'notIn', [1], 'orders is not 1', '订单数不是 1'],
    [
      'annualSpend',
      'between',
      { min: 10000, max: 20000 },
      'annual spend from 10,000 up to but not including 20,000 CNY',
      '年消费额在 10,000 元（含）至 20,000 元（不含）之间',
    ],
    [
      'annualSpend',
      'between',
      { min: 10000, max: 20000, bounds: '(]' },
      'annual spend over 10,000 up to and including 20,000 CNY',
      '年消费额在 10,000 元（不含）至 20,000 元（含）之间',
    ],
    ['verified', 'equal', true, 'verified is yes', '已实名认证为“是”'],
    ['verified', 'notEqual', true, 'verified is no', '已实名认证为“否”'],
    ['city', 'startsWith', '北京', 'city starts with “北京”', '城市以“北京”开头'],
    ['city', 'notIn', ['Rome', '北京'], 'city is none of “Rome” or “北京”', '城市不是“Rome”、“北京”中的任何一个'],
    ['activity', 'atLeast', 'mid', 'activity at least medium', '活跃度不低于“中”'],
    ['region', 'in', ['north', 'east'], 'region is one of North or East', '地区为华北、华东之一'],
    ['lastPurchase', 'before', '2026-05-01', 'last purchase before 1 May 2026', '最近购买日早于2026年5月1日'],
    [
      'lastPurchase',
      'withinLast',
      { n: 90, unit: 'days' },
      'last purchase within the last 90 days',
      '最近购买日在最近 90 天内',
    ],
    [
      'lastPurchase',
      'after',
      '2026-05-31T08:30:00+08:00',
      'last purchase after 31 May 2026 08:30 (UTC+08:00)',
      '最近购买日晚于2026年5月31日 08:30（UTC+08:00）',
    ],
    [
      'lastPurchase',
      'onOrBefore',
      '2026-05-31T23:59:60.5Z',
      'last purchase on or before 31 May 2026 23:59:60.5 (UTC)',
      '最近购买日不晚于2026年5月31日 23:59:60.5（UTC）',
    ],
    ['tags', 'containsAll', ['a', 'b'], 'tags includes all of “a” and “b”', '标签同时包含“a”和“b”'],
    ['tags', 'containsAny', ['a', 'b'], 'tags includes any of “a” or “b”', '标签包含“a”、“b”中的任意一项'],
    ['orders', 'isMissing', undefined, 'orders is not known', '订单数无数据'],
    [
      'annualSpend',
      'greaterThan',
      { fact: 'lastYearSpend' },
      'annual spend over spend the year before',
      '年消费额高于上年消费额',
    ],
    ['score', 'greaterThanInclusive', 80, 'score at least 80', '得分不低于 80'],
    ['annualSpend', 'greaterThan', undefined, 'annual spend over … CNY', '年消费额高于…元'],
  ])('%s %s %j', (fact, operator, value, en, chinese) => {
    expect(spoken({ id: 'g', all: [leafOf(fact, operator, value)] })).toEqual({ en, 'zh-CN': chinese });
  });
});

describe('a negated condition reads as its opposite', () => {
  it.each<Line>([
    ['complaintRate', 'greaterThan', 2, 'complaint rate not over 2%', '投诉率不高于 2%'],
    ['annualSpend', 'greaterThanInclusive', 5000, 'annual spend under 5,000 CNY', '年消费额低于 5,000 元'],
    [
      'annualSpend',
      'between',
      { min: 1, max: 2 },
      'annual spend under 1 or at least 2 CNY',
      '年消费额不在 1 元（含）至 2 元（不含）之间',
    ],
    ['verified', 'equal', true, 'verified is no', '已实名认证为“否”'],
    ['verified', 'notEqual', true, 'verified is yes', '已实名认证为“是”'],
    ['activity', 'atLeast', 'mid', 'activity below medium', '活跃度低于“中”'],
    ['lastPurchase', 'onOrAfter', '2026-05-01', 'last purchase before 1 May 2026', '最近购买日早于2026年5月1日'],
    ['tags', 'containsAny', ['a', 'b'], 'tags includes none of “a” or “b”', '标签不包含“a”、“b”中的任何一项'],
    ['orders', 'isPresent', undefined, 'orders is not known', '订单数无数据'],
  ])('not %s %s %j', (fact, operator, value, en, chinese) => {
    expect(spoken({ id: 'n', not: leafOf(fact, operator, value) })).toEqual({ en, 'zh-CN': chinese });
  });

  it('and twice negated as itself', () => {
    const twice = spoken({ id: 'n', not: { id: 'm', not: leafOf('orders', 'lessThan', 4) } });
    expect(twice.en).toBe('orders under 4');
  });
});

describe('groups', () => {
  const spend = leafOf('annualSpend', 'greaterThanInclusive', 50000, 'a');
  const orders = leafOf('orders', 'greaterThanInclusive', 24, 'b');
  const referrals = leafOf('referrals', 'greaterThanInclusive', 3, 'c');
  const calm = { id: 'd', not: leafOf('complaintRate', 'greaterThan', 2, 'e') };

  it.each<[string, ConditionInput, string, string]>([
    [
      'all of two',
      { id: 'g', all: [spend, orders] },
      'annual spend at least 50,000 CNY and orders at least 24',
      '年消费额不低于 50,000 元，且订单数不低于 24',
    ],
    [
      'any of two',
      { id: 'g', any: [orders, referrals] },
      'orders at least 24 or referrals at least 3',
      '订单数不低于 24，或推荐人数不低于 3',
    ],
    [
      'any within all',
      { id: 'g', all: [spend, { id: 'h', any: [orders, referrals] }, calm] },
      'annual spend at least 50,000 CNY, either orders at least 24 or referrals at least 3, and complaint rate not over 2%',
      '年消费额不低于 50,000 元，（订单数不低于 24，或推荐人数不低于 3），且投诉率不高于 2%',
    ],
    [
      'none of two',
      { id: 'n', not: { id: 'h', any: [orders, referrals] } },
      'neither orders at least 24 nor referrals at least 3',
      '（订单数不低于 24；推荐人数不低于 3）均不满足',
    ],
    [
      'not all of two',
      { id: 'n', not: { id: 'h', all: [orders, referrals] } },
      'not both orders at least 24 and referrals at least 3',
      '（订单数不低于 24；推荐人数不低于 3）不同时满足',
    ],
    ['a group of one', { id: 'g', any: [{ id: 'h', all: [orders] }] }, 'orders at least 24', '订单数不低于 24'],
    [
      'a shared condition',
      { id: 'g', all: [orders, { id: 'r', condition: 'In good standing' }] },
      'orders at least 24 and “In good standing” is met',
      '订单数不低于 24，且满足“In good standing”',
    ],
    [
      'two bounds of one fact, which are one range',
      {
        id: 'g',
        all: [
          leafOf('annualSpend', 'lessThan', 20000, 'u'),
          orders,
          leafOf('annualSpend', 'greaterThanInclusive', 10000, 'l'),
        ],
      },
      'annual spend from 10,000 up to but not including 20,000 CNY and orders at least 24',
      '年消费额在 10,000 元（含）至 20,000 元（不含）之间，且订单数不低于 24',
    ],
    [
      'two days around a span',
      {
        id: 'g',
        all: [
          leafOf('lastPurchase', 'after', '2026-05-01', 'l'),
          leafOf('lastPurchase', 'onOrBefore', '2026-05-31', 'u'),
        ],
      },
      'last purchase after 1 May 2026 up to and including 31 May 2026',
      '最近购买日在2026年5月1日（不含）至2026年5月31日（含）之间',
    ],
    [
      'two bounds with nothing between, which stay two',
      { id: 'g', all: [leafOf('orders', 'lessThan', 4, 'u'), leafOf('orders', 'greaterThan', 9, 'l')] },
      'orders under 4 and orders over 9',
      '订单数低于 4，且订单数高于 9',
    ],
    [
      'either of two bounds, which is no range',
      { id: 'g', any: [leafOf('orders', 'lessThan', 4, 'u'), leafOf('orders', 'greaterThan', 2, 'l')] },
      'orders under 4 or orders over 2',
      '订单数低于 4，或订单数高于 2',
    ],
    [
      'a list of values before an “or” of its own',
      { id: 'g', any: [leafOf('orders', 'in', [7, 10], 'l'), spend] },
      'orders is one of 7 or 10, or annual spend at least 50,000 CNY',
      '订单数为 7、10 之一，或年消费额不低于 50,000 元',
    ],
    ['an empty group', { id: 'g', all: [] }, '…', '…'],
  ])('%s', (_, conditions, en, chinese) => expect(spoken(conditions)).toEqual({ en, 'zh-CN': chinese }));
});

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
    const uses = (n: number) => plainText(conditionSentence(times, leafOf('uses', 'lessThan', n), 'en'));
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
