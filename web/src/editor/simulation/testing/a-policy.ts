// Small policies for tests: a ladder of tiers by yearly spend, changed where a test says so.
import { readPolicy, type Policy, type PolicyDocument } from '@tierwright/shared/policy';

const line = (id: string, tier: string, value: number) => ({
  id,
  name: `${tier} by spend`,
  tier,
  effect: 'qualify' as const,
  conditions: {
    id: `${id}-all`,
    all: [{ id: `${id}-spend`, fact: 'annualSpend', operator: 'greaterThanInclusive', value }],
  },
});

export const spendDocument = (change: Partial<PolicyDocument> = {}): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name: 'Spend',
  tiers: [
    { key: 'GOLD', name: { en: 'Gold', 'zh-CN': '金卡' }, color: '#e8b004' },
    { key: 'SILVER', name: { en: 'Silver', 'zh-CN': '银卡' }, color: '#868e96' },
    { key: 'REGULAR', name: { en: 'Regular', 'zh-CN': '普通' }, color: '#ced4da' },
  ],
  fallback: 'REGULAR',
  facts: [
    { key: 'annualSpend', label: { en: 'Annual spend', 'zh-CN': '年消费额' }, type: 'number', unit: 'CNY' },
    { key: 'orders', label: { en: 'Orders', 'zh-CN': '订单数' }, type: 'integer' },
    { key: 'member', label: { en: 'Member', 'zh-CN': '会员' }, type: 'boolean' },
    {
      key: 'level',
      label: { en: 'Level', 'zh-CN': '级别' },
      type: 'enum',
      ordered: true,
      values: [
        { value: 'low', label: { en: 'Low', 'zh-CN': '低' } },
        { value: 'high', label: { en: 'High', 'zh-CN': '高' } },
      ],
    },
  ],
  rules: [line('gold', 'GOLD', 10_000), line('silver', 'SILVER', 5_000)],
  ...change,
});

export function spendPolicy(change: Partial<PolicyDocument> = {}): Policy {
  const read = readPolicy(spendDocument(change));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export const spendRules = (gold: number, silver = 5_000) => [
  line('gold', 'GOLD', gold),
  line('silver', 'SILVER', silver),
];
