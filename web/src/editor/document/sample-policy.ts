// A small membership policy for tests of the editor: one rule of one condition, one of several, a "none of" and a cap.
import type { Condition } from '@tierwright/shared/policy';
import type { EditableDocument, EditableRule } from './editable.js';

export const leaf = (id: string, fact: string, operator: string, value: number | string | boolean): Condition => ({
  id,
  fact,
  operator,
  value,
});

export const ruleOf = (id: string, tier: string, conditions: Condition): EditableRule => ({
  id,
  name: id,
  tier,
  effect: 'qualify',
  conditions,
});

export const samplePolicy = (): EditableDocument => ({
  schema: 'tierwright/policy@1',
  name: { en: 'Membership', 'zh-CN': '会员等级' },
  tiers: [
    { key: 'VIP', name: { en: 'VIP', 'zh-CN': 'VIP客户' }, color: '#7048e8' },
    { key: 'GOLD', name: { en: 'Gold', 'zh-CN': '金卡客户' }, color: '#e8b004' },
    { key: 'SILVER', name: { en: 'Silver', 'zh-CN': '银卡客户' }, color: '#868e96' },
    { key: 'REGULAR', name: { en: 'Regular', 'zh-CN': '普通客户' } },
  ],
  fallback: 'REGULAR',
  facts: [
    { key: 'annualSpend', type: 'number', label: { en: 'Annual spend', 'zh-CN': '年消费额' }, unit: 'CNY' },
    { key: 'orders', type: 'integer', label: { en: 'Orders', 'zh-CN': '订单数' } },
    { key: 'referrals', type: 'integer', label: { en: 'Referrals', 'zh-CN': '推荐人数' } },
    { key: 'verified', type: 'boolean', label: { en: 'Verified', 'zh-CN': '已认证' } },
  ],
  rules: [
    ruleOf('gold', 'GOLD', {
      id: 'gold-all',
      all: [
        leaf('gold-spend', 'annualSpend', 'greaterThanInclusive', 10000),
        leaf('gold-orders', 'orders', 'greaterThanInclusive', 4),
      ],
    }),
    ruleOf('vip', 'VIP', {
      id: 'vip-all',
      all: [
        leaf('vip-spend', 'annualSpend', 'greaterThanInclusive', 50000),
        {
          id: 'vip-any',
          any: [
            leaf('vip-orders', 'orders', 'greaterThanInclusive', 24),
            leaf('vip-refs', 'referrals', 'greaterThan', 3),
          ],
        },
        { id: 'vip-not', not: leaf('vip-verified', 'verified', 'equal', false) },
      ],
    }),
    ruleOf('silver', 'SILVER', {
      id: 'silver-all',
      all: [leaf('silver-spend', 'annualSpend', 'greaterThanInclusive', 5000)],
    }),
    {
      ...ruleOf('cap', 'SILVER', {
        id: 'cap-none',
        not: { id: 'cap-any', any: [leaf('cap-orders', 'orders', 'greaterThan', 0)] },
      }),
      effect: 'cap',
    },
  ],
});
