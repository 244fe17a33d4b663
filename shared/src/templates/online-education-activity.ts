// Learners of an online education platform by what they ordered in a month.
import type { PolicyDocument } from '../policy/index.js';
import { inventedBenefits, leaf, qualifies, tier, words, yuan } from './building.js';
import { amountUpTo, sampleCustomers, wholeFrom, type SampleCase } from './sample-customers.js';
import type { Template } from './template.js';

const ordering = (id: string, key: string, name: ReturnType<typeof words>, orders: number, amount: number) =>
  qualifies(id, key, name, [
    leaf(`${id}-orders`, 'ordersPerMonth', 'greaterThanInclusive', orders),
    leaf(`${id}-amount`, 'orderAmountPerMonth', 'greaterThanInclusive', amount),
  ]);

const courses = ['courses', 'Courses and services that fit', '精准推送相关课程和服务'] as const;

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('Online education activity', '在线教育活跃度'),
  purpose: words(
    'Tells active and loyal learners of an online education platform by their monthly orders. Choices made: both figures ' +
      'are totals of the last full month; one order is read as at least one; Active ranks above Loyal because it asks for ' +
      'more; Unranked was added for everyone else. Its benefit is illustrative.',
    '按月度下单情况区分在线教育平台的活跃用户与忠实用户。所作选择：两项数据均为上一完整月份的合计；“一次”按至少一次理解；' +
      '活跃用户要求更高，因此排在忠实用户之上；“未分级”为补充的等级，供其余客户使用，其权益为示例值。',
  ),
  timezone: 'Asia/Shanghai',
  tiers: [
    tier('ACTIVE', words('Active', '活跃用户'), '#7048e8', [courses]),
    tier('LOYAL', words('Loyal', '忠实用户'), '#1c7ed6', [courses]),
    tier(
      'UNRANKED',
      words('Unranked', '未分级'),
      '#ced4da',
      [['trial', 'Trial lessons', '试听课程']],
      inventedBenefits,
    ),
  ],
  fallback: 'UNRANKED',
  facts: [
    {
      key: 'ordersPerMonth',
      label: words('Orders a month', '月订单数'),
      type: 'integer',
      min: 0,
      window: words('last full month', '上一完整月份'),
    },
    {
      key: 'orderAmountPerMonth',
      label: words('Order amount a month', '月订单金额'),
      type: 'number',
      unit: yuan,
      min: 0,
      decimals: 2,
      window: words('last full month', '上一完整月份'),
    },
  ],
  rules: [
    ordering('active', 'ACTIVE', words('Active learners', '活跃用户'), 2, 200),
    ordering('loyal', 'LOYAL', words('Loyal learners', '忠实用户'), 1, 100),
  ],
};

const learner = (ordersPerMonth: number, orderAmountPerMonth: number, expected: string): SampleCase => ({
  facts: { ordersPerMonth, orderAmountPerMonth },
  tier: expected,
});

const cases: SampleCase[] = [
  learner(2, 200, 'ACTIVE'),
  learner(2, 199.99, 'LOYAL'),
  learner(1, 200, 'LOYAL'),
  learner(1, 100, 'LOYAL'),
  learner(1, 99.99, 'UNRANKED'),
  learner(0, 0, 'UNRANKED'),
  learner(0, 500, 'UNRANKED'),
  learner(9, 50, 'UNRANKED'),
  { facts: { ordersPerMonth: 2 }, tier: null },
  { facts: { ordersPerMonth: 0 }, tier: 'UNRANKED' },
  { facts: {}, tier: null },
];

export const onlineEducationActivity: Template = {
  key: 'online-education-activity',
  name: words('Online education activity', '在线教育活跃度'),
  audience: words('Course platforms that want learners to come back', '希望学员持续学习的在线教育平台'),
  summary: words('Active and loyal learners by monthly orders and amount.', '按月订单数和金额区分活跃用户与忠实用户。'),
  document,
  sampleCustomers: () =>
    sampleCustomers({
      seed: 20_261_123,
      tiers: ['ACTIVE', 'LOYAL', 'UNRANKED'],
      cases,
      draws: { ordersPerMonth: wholeFrom(0, 4), orderAmountPerMonth: amountUpTo(900) },
    }),
  testCases: [
    {
      name: words('Two orders of 200 CNY in all are Active', '两单合计 200 元为活跃用户'),
      facts: { ordersPerMonth: 2, orderAmountPerMonth: 200 },
      expected: { status: 'determined', tier: 'ACTIVE' },
    },
    {
      name: words('One order of 200 CNY is Loyal', '一单 200 元为忠实用户'),
      facts: { ordersPerMonth: 1, orderAmountPerMonth: 200 },
      expected: { status: 'determined', tier: 'LOYAL' },
    },
    {
      name: words('One order of less than 100 CNY is Unranked', '一单不足 100 元为未分级'),
      facts: { ordersPerMonth: 1, orderAmountPerMonth: 99.99 },
      expected: { status: 'determined', tier: 'UNRANKED' },
    },
    {
      name: words('Two orders of an unknown amount are undetermined', '两单但金额未知时等级待定'),
      facts: { ordersPerMonth: 2 },
      expected: { status: 'undetermined', tier: null },
    },
  ],
};
