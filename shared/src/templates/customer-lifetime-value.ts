// Customers by lifetime value: what an order brings, how often one comes, and for how long.
import type { PolicyDocument } from '../policy/index.js';
import { fromScore, tier, words, yuan } from './building.js';
import { amountUpTo, sampleCustomers, wholeFrom, type SampleCase } from './sample-customers.js';
import type { Template } from './template.js';

const standard = ['standard', 'Standard service', '标准化服务'] as const;

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('Customer lifetime value', '客户生命周期价值'),
  purpose: words(
    'Ranks customers by lifetime value: order value × orders a year × years of the relationship. The cut-offs of 5,000 and ' +
      '20,000 CNY are illustrative; both are lower bounds.',
    '按客户生命周期价值划分等级：单次购买金额 × 年购买次数 × 关系持续年数。分界值 5,000 元和 20,000 元为示例值，均为下限。',
  ),
  timezone: 'Asia/Shanghai',
  tiers: [
    tier('HIGH', words('High value', '高价值'), '#7048e8', [
      ['premium', 'Personal premium service', '个性化的高端服务'],
    ]),
    tier('MEDIUM', words('Medium value', '中价值'), '#1c7ed6', [standard]),
    tier('LOW', words('Low value', '低价值'), '#868e96', [standard]),
  ],
  fallback: 'LOW',
  facts: [
    { key: 'orderValue', label: words('Order value', '单次购买金额'), type: 'number', unit: yuan, min: 0, decimals: 2 },
    {
      key: 'ordersPerYear',
      label: words('Orders a year', '年购买次数'),
      type: 'number',
      min: 0,
      unit: words('times', '次'),
    },
    {
      key: 'relationshipYears',
      label: words('Years of the relationship', '关系持续年数'),
      type: 'number',
      min: 0,
      unit: words('years', '年'),
    },
  ],
  derived: [
    {
      key: 'clv',
      label: words('Lifetime value', '生命周期价值'),
      kind: 'formula',
      expression: 'orderValue * ordersPerYear * relationshipYears',
      unit: yuan,
      decimals: 2,
    },
  ],
  rules: [
    fromScore('high', 'HIGH', words('High lifetime value', '生命周期价值高'), 'clv', 20_000),
    fromScore('medium', 'MEDIUM', words('Medium lifetime value', '生命周期价值中等'), 'clv', 5_000),
  ],
};

const customer = (
  orderValue: number,
  ordersPerYear: number,
  relationshipYears: number,
  expected: string,
): SampleCase => ({
  facts: { orderValue, ordersPerYear, relationshipYears },
  tier: expected,
});

export const customerLifetimeValue: Template = {
  key: 'customer-lifetime-value',
  name: words('Customer lifetime value', '客户生命周期价值'),
  audience: words('Companies that plan by what a customer brings over the years', '按客户长期贡献制定计划的企业'),
  summary: words('Three tiers by order value × frequency × duration.', '按单次金额 × 频率 × 持续时间划分三个等级。'),
  document,
  sampleCustomers: () =>
    sampleCustomers({
      seed: 20_261_129,
      tiers: ['HIGH', 'MEDIUM', 'LOW'],
      cases: [
        customer(1_000, 10, 2, 'HIGH'),
        customer(999.99, 10, 2, 'MEDIUM'),
        customer(1_000.01, 10, 2, 'HIGH'),
        customer(500, 5, 2, 'MEDIUM'),
        customer(499.99, 5, 2, 'LOW'),
        customer(4_999.995, 1, 1, 'MEDIUM'),
        customer(4_999.994, 1, 1, 'LOW'),
        customer(0, 40, 9, 'LOW'),
        customer(80_000, 1, 0.25, 'HIGH'),
        { facts: { orderValue: 1_000, ordersPerYear: 10 }, tier: null },
      ],
      draws: { orderValue: amountUpTo(3_000), ordersPerYear: wholeFrom(1, 20), relationshipYears: wholeFrom(0, 6) },
    }),
  testCases: [
    {
      name: words(
        '1,000 CNY ten times a year for two years is exactly 20,000 and high',
        '每次 1,000 元、每年 10 次、持续 2 年恰为 20,000 元，属高价值',
      ),
      facts: { orderValue: 1_000, ordersPerYear: 10, relationshipYears: 2 },
      expected: { status: 'determined', tier: 'HIGH' },
    },
    {
      name: words('4,999.995 CNY rounds up to 5,000.00 and is medium', '4,999.995 元四舍五入为 5,000.00 元，属中价值'),
      facts: { orderValue: 4_999.995, ordersPerYear: 1, relationshipYears: 1 },
      expected: { status: 'determined', tier: 'MEDIUM' },
    },
    {
      name: words('Without the duration the value is unknown', '没有持续时间时价值未知，等级待定'),
      facts: { orderValue: 1_000, ordersPerYear: 10 },
      expected: { status: 'undetermined', tier: null },
    },
  ],
};
