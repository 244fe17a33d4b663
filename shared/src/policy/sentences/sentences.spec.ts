import type { Language } from '../../language/index.js';
import type { ConditionInput, Json, Leaf } from '../condition-schema.js';
import { membershipWithConditions } from '../testing/membership.js';
import { conditionSentence, plainText } from './index.js';

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
