// Customers by how often and how much they buy and how loyal they are, as a scorecard.
import type { PolicyDocument } from '../policy/index.js';
import { fromScore, ranked, scorecard, tier, words, yuan } from './building.js';
import { amountUpTo, oneOf, sampleCustomers, wholeFrom, type SampleCase } from './sample-customers.js';
import type { Template } from './template.js';

const standard = ['standard', 'Standard service', '标准化服务'] as const;

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('Frequency, amount and loyalty', '购买频率、金额与忠诚度'),
  purpose: words(
    'Ranks customers by purchase frequency, purchase amount and loyalty. The source names the three and gives no numbers: all ' +
      'points and lines are illustrative, out of 100; high value from 70, medium value from 40.',
    '按购买频率、购买金额和客户忠诚度划分等级。来源只给出三个指标而没有数值：分值和分数线均为示例值，满分 100 分，' +
      '70 分起为高价值客户，40 分起为中价值客户。',
  ),
  timezone: 'Asia/Shanghai',
  tiers: [
    tier('HIGH', words('High-value customer', '高价值客户'), '#7048e8', [
      ['premium', 'Personal premium service', '个性化的高端服务'],
    ]),
    tier('MEDIUM', words('Medium-value customer', '中价值客户'), '#1c7ed6', [standard]),
    tier('LOW', words('Low-value customer', '低价值客户'), '#868e96', [standard]),
  ],
  fallback: 'LOW',
  facts: [
    {
      key: 'purchaseFrequency',
      label: words('Purchases a year', '年购买频率'),
      type: 'integer',
      min: 0,
      unit: words('times', '次'),
    },
    {
      key: 'purchaseAmount',
      label: words('Purchase amount a year', '年购买金额'),
      type: 'number',
      unit: yuan,
      min: 0,
      decimals: 2,
    },
    ranked('loyalty', words('Loyalty', '客户忠诚度'), [
      ['low', 'Low', '低'],
      ['mid', 'Medium', '中'],
      ['high', 'High', '高'],
    ]),
  ],
  derived: [
    scorecard('valueScore', words('Value score', '价值得分'), [
      {
        fact: 'purchaseFrequency',
        weight: 1,
        bands: [{ below: 2, points: 0 }, { below: 6, points: 15 }, { below: 12, points: 25 }, { points: 35 }],
      },
      {
        fact: 'purchaseAmount',
        weight: 1,
        bands: [
          { below: 1_000, points: 0 },
          { below: 5_000, points: 15 },
          { below: 20_000, points: 30 },
          { points: 40 },
        ],
      },
      { fact: 'loyalty', weight: 1, points: { low: 0, mid: 15, high: 25 } },
    ]),
  ],
  rules: [
    fromScore('high', 'HIGH', words('High value by score', '高价值：按得分'), 'valueScore', 70),
    fromScore('medium', 'MEDIUM', words('Medium value by score', '中价值：按得分'), 'valueScore', 40),
  ],
};

const customer = (
  purchaseFrequency: number,
  purchaseAmount: number,
  loyalty: string,
  expected: string,
): SampleCase => ({
  facts: { purchaseFrequency, purchaseAmount, loyalty },
  tier: expected,
});

export const frequencyAmountLoyalty: Template = {
  key: 'frequency-amount-loyalty',
  name: words('Frequency, amount and loyalty', '购买频率、金额与忠诚度'),
  audience: words(
    'Membership programmes that reward how often, how much and how long',
    '按购买频率、金额和忠诚度回馈的会员计划',
  ),
  summary: words('Three tiers by a scorecard; its numbers are illustrative.', '按评分卡划分三个等级，分值均为示例值。'),
  document,
  sampleCustomers: () =>
    sampleCustomers({
      seed: 20_261_130,
      tiers: ['HIGH', 'MEDIUM', 'LOW'],
      cases: [
        customer(12, 20_000, 'high', 'HIGH'),
        customer(12, 20_000, 'low', 'HIGH'),
        customer(12, 5_000, 'low', 'MEDIUM'),
        customer(11, 19_999.99, 'mid', 'HIGH'),
        customer(11, 4_999.99, 'mid', 'MEDIUM'),
        customer(6, 1_000, 'low', 'MEDIUM'),
        customer(5, 1_000, 'low', 'LOW'),
        customer(6, 999.99, 'low', 'LOW'),
        customer(2, 999.99, 'high', 'MEDIUM'),
        customer(1, 999.99, 'high', 'LOW'),
        customer(0, 0, 'low', 'LOW'),
        { facts: { purchaseFrequency: 12, purchaseAmount: 20_000 }, tier: null },
      ],
      draws: {
        purchaseFrequency: wholeFrom(0, 16),
        purchaseAmount: amountUpTo(50_000),
        loyalty: oneOf('low', 'mid', 'high'),
      },
    }),
  testCases: [
    {
      name: words(
        '11 purchases of 19,999.99 CNY with medium loyalty score exactly 70',
        '购买 11 次、19,999.99 元、忠诚度中等恰得 70 分',
      ),
      facts: { purchaseFrequency: 11, purchaseAmount: 19_999.99, loyalty: 'mid' },
      expected: { status: 'determined', tier: 'HIGH' },
    },
    {
      name: words('Six purchases of 1,000 CNY score exactly 40', '购买 6 次、1,000 元恰得 40 分'),
      facts: { purchaseFrequency: 6, purchaseAmount: 1_000, loyalty: 'low' },
      expected: { status: 'determined', tier: 'MEDIUM' },
    },
    {
      name: words('A cent less is low value', '少一分钱即为低价值'),
      facts: { purchaseFrequency: 6, purchaseAmount: 999.99, loyalty: 'low' },
      expected: { status: 'determined', tier: 'LOW' },
    },
  ],
};
