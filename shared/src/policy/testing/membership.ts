// A policy with something of everything, for tests: facts of every type, a formula, a scorecard, a shared condition, all effects.
import type { ConditionInput } from '../condition-schema.js';
import type { Policy, PolicyDocument } from '../policy-schema.js';
import { withDefaults } from '../read-policy.js';

const label = (en: string, chinese: string) => ({ en, 'zh-CN': chinese });

type FactInput = PolicyDocument['facts'][number];

export const membershipFacts: FactInput[] = [
  { key: 'annualSpend', label: label('Annual spend', '年消费额'), type: 'number', unit: 'CNY', decimals: 2 },
  { key: 'lastYearSpend', label: label('Spend the year before', '上年消费额'), type: 'number', unit: 'CNY' },
  { key: 'orders', label: label('Orders', '订单数'), type: 'integer' },
  { key: 'referrals', label: label('Referrals', '推荐人数'), type: 'integer', whenMissing: { default: 0 } },
  { key: 'complaintRate', label: label('Complaint rate', '投诉率'), type: 'number', unit: '%', min: 0, max: 100 },
  { key: 'verified', label: label('Verified', '已实名认证'), type: 'boolean' },
  { key: 'city', label: label('City', '城市'), type: 'string' },
  {
    key: 'activity',
    label: label('Activity', '活跃度'),
    type: 'enum',
    ordered: true,
    values: [
      { value: 'low', label: label('low', '低') },
      { value: 'mid', label: label('medium', '中') },
      { value: 'high', label: label('high', '高') },
    ],
  },
  {
    key: 'region',
    label: label('Region', '地区'),
    type: 'enum',
    values: [
      { value: 'north', label: label('North', '华北') },
      { value: 'east', label: label('East', '华东') },
      { value: 'south', label: label('South', '华南') },
    ],
  },
  { key: 'lastPurchase', label: label('Last purchase', '最近购买日'), type: 'date' },
  { key: 'tags', label: label('Tags', '标签'), type: 'list', itemType: 'string' },
  { key: 'age', label: label('Age', '年龄'), type: 'integer', sensitivity: 'protected' },
];

const benefits = [{ key: 'service', name: label('Service', '服务') }];

export const membership: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: label('Membership', '会员等级'),
  timezone: 'Asia/Shanghai',
  tiers: [
    { key: 'VIP', name: label('VIP', 'VIP客户'), benefits },
    { key: 'GOLD', name: label('Gold', '金卡'), benefits },
    { key: 'SILVER', name: label('Silver', '银卡'), benefits },
    { key: 'REGULAR', name: label('Regular', '普通'), benefits },
  ],
  fallback: 'REGULAR',
  facts: membershipFacts,
  derived: [
    {
      key: 'value',
      label: label('Lifetime value', '客户价值'),
      kind: 'formula',
      expression: 'annualSpend * (orders + 1) / 2 - 0.5',
      unit: 'CNY',
      decimals: 2,
    },
    {
      key: 'score',
      label: label('Score', '得分'),
      kind: 'scorecard',
      items: [
        { fact: 'activity', weight: 1, points: { high: 40, mid: 25 } },
        { fact: 'value', weight: 2, bands: [{ below: 1000, points: 0 }, { below: 5000, points: 20 }, { points: 50 }] },
      ],
    },
  ],
  conditions: {
    'In good standing': {
      id: 'standing',
      all: [{ id: 'standing-complaints', fact: 'complaintRate', operator: 'lessThanInclusive', value: 2 }],
    },
  },
  rules: [
    {
      id: 'vip',
      name: label('VIP by value', 'VIP：按价值'),
      tier: 'VIP',
      effect: 'qualify',
      conditions: {
        id: 'vip-all',
        all: [
          { id: 'vip-score', fact: 'score', operator: 'greaterThanInclusive', value: 80 },
          { id: 'vip-standing', condition: 'In good standing' },
        ],
      },
    },
    {
      id: 'gold',
      name: label('Gold by spend', '金卡：按消费'),
      tier: 'GOLD',
      effect: 'qualify',
      conditions: {
        id: 'gold-all',
        all: [
          { id: 'gold-spend', fact: 'annualSpend', operator: 'greaterThanInclusive', value: 12000 },
          { id: 'gold-orders', fact: 'orders', operator: 'greaterThanInclusive', value: 4 },
        ],
      },
    },
    {
      id: 'silver',
      tier: 'SILVER',
      effect: 'retain',
      conditions: {
        id: 'silver-any',
        any: [
          { id: 'silver-spend', fact: 'annualSpend', operator: 'greaterThanInclusive', value: 5000 },
          { id: 'silver-referrals', fact: 'referrals', operator: 'greaterThanInclusive', value: 3 },
        ],
      },
    },
    {
      id: 'complaints',
      name: label('Open complaints', '投诉较多'),
      tier: 'SILVER',
      effect: 'cap',
      conditions: {
        id: 'complaints-all',
        all: [{ id: 'complaints-rate', fact: 'complaintRate', operator: 'greaterThan', value: 5 }],
      },
    },
  ],
};

/** The policy with parts of its document replaced. */
export const membershipWith = (changes: Partial<PolicyDocument>): Policy => withDefaults({ ...membership, ...changes });

/** The policy with one rule for Gold that has this condition tree. */
export const membershipWithConditions = (conditions: ConditionInput): Policy =>
  membershipWith({ fallback: null, rules: [{ id: 'rule', tier: 'GOLD', effect: 'qualify', conditions }] });

/** The policy with one more fact. */
export const membershipWithFact = (fact: FactInput): Policy => membershipWith({ facts: [...membershipFacts, fact] });
