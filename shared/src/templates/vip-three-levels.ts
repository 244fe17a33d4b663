// Three levels of customers by purchases, activity, willingness to refer, loyalty and satisfaction, as a scorecard.
import type { PolicyDocument } from '../policy/index.js';
import { fromScore, inventedBenefits, ranked, scorecard, tier, words, yuan } from './building.js';
import { amountUpTo, oneOf, sampleCustomers, wholeFrom, type SampleCase } from './sample-customers.js';
import type { Template } from './template.js';

const threeLevels = (key: string, en: string, chinese: string) =>
  ranked(key, words(en, chinese), [
    ['low', 'Low', '低'],
    ['mid', 'Medium', '中'],
    ['high', 'High', '高'],
  ]);

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('VIP in three levels', 'VIP三级客户'),
  purpose: words(
    'Ranks customers by purchases, activity, willingness to refer, loyalty and satisfaction. The sources name the five and give ' +
      'no numbers: all points and lines are illustrative, out of 100; VIP from 75, senior from 45. One source calls the two ' +
      'lower levels important and general customers.',
    '按购买金额、活跃度、推荐意愿、忠诚度和满意度划分等级。来源只给出五个指标而没有数值：分值和分数线均为示例值，满分 100 分，' +
      '75 分起为VIP客户，45 分起为高级客户。另一来源将后两级称为重要客户和一般客户。',
  ),
  timezone: 'Asia/Shanghai',
  tiers: [
    tier('VIP', words('VIP', 'VIP客户'), '#7048e8', [
      ['better-service', 'Better customer service', '更优质的客户服务'],
      ['priority', 'Requests handled first', '优先处理需求'],
    ]),
    tier(
      'SENIOR',
      words('Senior', '高级客户'),
      '#1c7ed6',
      [['advisor', 'A personal advisor', '专属顾问']],
      inventedBenefits,
    ),
    tier('REGULAR', words('Regular', '普通客户'), '#868e96', [
      ['basic-service', 'Basic after-sales service', '基本售后服务'],
      ['campaigns', 'Regular marketing offers', '常规营销活动'],
    ]),
  ],
  fallback: 'REGULAR',
  facts: [
    {
      key: 'purchases',
      label: words('Purchase amount a year', '年购买金额'),
      type: 'number',
      unit: yuan,
      min: 0,
      decimals: 2,
    },
    threeLevels('activity', 'Activity', '活跃度'),
    {
      key: 'referralWillingness',
      label: words('Willingness to refer', '推荐意愿'),
      type: 'integer',
      min: 0,
      max: 10,
      note: words(
        'From 0, never, to 10, certainly; the scale is illustrative.',
        '0 为绝不推荐，10 为一定推荐；量表为示例值。',
      ),
    },
    threeLevels('loyalty', 'Loyalty', '忠诚度'),
    {
      key: 'satisfaction',
      label: words('Satisfaction', '满意度'),
      type: 'number',
      min: 1,
      max: 5,
      decimals: 1,
      note: words('From 1 to 5; the scale is illustrative.', '1 至 5 分；量表为示例值。'),
    },
  ],
  derived: [
    scorecard('customerScore', words('Customer score', '客户得分'), [
      {
        fact: 'purchases',
        weight: 1,
        bands: [{ below: 1_000, points: 0 }, { below: 10_000, points: 15 }, { points: 30 }],
      },
      { fact: 'activity', weight: 1, points: { low: 0, mid: 10, high: 20 } },
      {
        fact: 'referralWillingness',
        weight: 1,
        bands: [{ below: 7, points: 0 }, { below: 9, points: 8 }, { points: 15 }],
      },
      { fact: 'loyalty', weight: 1, points: { low: 0, mid: 10, high: 20 } },
      { fact: 'satisfaction', weight: 1, bands: [{ below: 3, points: 0 }, { below: 4, points: 8 }, { points: 15 }] },
    ]),
  ],
  rules: [
    fromScore('vip', 'VIP', words('VIP by score', 'VIP：按得分'), 'customerScore', 75),
    fromScore('senior', 'SENIOR', words('Senior by score', '高级客户：按得分'), 'customerScore', 45),
  ],
};

type Answers = readonly [purchases: number, activity: string, referral: number, loyalty: string, satisfaction: number];

const customer = (
  [purchases, activity, referralWillingness, loyalty, satisfaction]: Answers,
  expected: string,
): SampleCase => ({
  facts: { purchases, activity, referralWillingness, loyalty, satisfaction },
  tier: expected,
});

export const vipThreeLevels: Template = {
  key: 'vip-three-levels',
  name: words('VIP in three levels', 'VIP三级客户'),
  audience: words('Shops and services with a VIP desk', '设有贵宾服务的商家和服务企业'),
  summary: words(
    'Three levels by a scorecard of five dimensions; its numbers are illustrative.',
    '按五个维度的评分卡划分三级，分值均为示例值。',
  ),
  document,
  sampleCustomers: () =>
    sampleCustomers({
      seed: 20_261_131,
      tiers: ['VIP', 'SENIOR', 'REGULAR'],
      cases: [
        customer([10_000, 'high', 10, 'high', 5], 'VIP'),
        customer([10_000, 'high', 9, 'mid', 3.9], 'VIP'),
        customer([10_000, 'mid', 9, 'mid', 4], 'VIP'),
        customer([10_000, 'high', 8, 'high', 2.9], 'VIP'),
        customer([9_999.99, 'high', 9, 'high', 3.9], 'VIP'),
        customer([9_999.99, 'mid', 6, 'mid', 3], 'REGULAR'),
        customer([1_000, 'high', 6, 'mid', 2.9], 'SENIOR'),
        customer([999.99, 'high', 6, 'mid', 2.9], 'REGULAR'),
        customer([10_000, 'low', 9, 'low', 2.9], 'SENIOR'),
        customer([10_000, 'low', 8, 'low', 2.9], 'REGULAR'),
        customer([0, 'low', 0, 'low', 1], 'REGULAR'),
        { facts: { purchases: 10_000, activity: 'high', loyalty: 'high' }, tier: null },
      ],
      draws: {
        purchases: amountUpTo(30_000),
        activity: oneOf('low', 'mid', 'high'),
        referralWillingness: wholeFrom(3, 10),
        loyalty: oneOf('low', 'mid', 'high'),
        satisfaction: oneOf(1, 2, 2.9, 3, 3.5, 3.9, 4, 4.5, 5),
      },
    }),
  testCases: [
    {
      name: words('The best in everything is VIP', '各项最高为VIP客户'),
      facts: customer([10_000, 'high', 10, 'high', 5], 'VIP').facts,
      expected: { status: 'determined', tier: 'VIP' },
    },
    {
      name: words('A score of exactly 45 is Senior', '恰得 45 分为高级客户'),
      facts: customer([1_000, 'high', 6, 'mid', 2.9], 'SENIOR').facts,
      expected: { status: 'determined', tier: 'SENIOR' },
    },
    {
      name: words('A cent less of purchases is Regular', '购买金额少一分钱为普通客户'),
      facts: customer([999.99, 'high', 6, 'mid', 2.9], 'REGULAR').facts,
      expected: { status: 'determined', tier: 'REGULAR' },
    },
  ],
};
