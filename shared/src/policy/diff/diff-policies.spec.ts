import type { ConditionInput } from '../condition-schema.js';
import { ecommerceAnnualSpend } from '../../templates/ecommerce-annual-spend/index.js';
import type { Policy, PolicyDocument } from '../policy-schema.js';
import { withDefaults } from '../read-policy.js';
import { membership, membershipFacts, membershipWith } from '../testing/membership.js';
import { diffPolicies } from './diff-policies.js';

const before = membershipWith({});
const spoken = (after: Policy, from = before) => diffPolicies(from, after).map(({ sentence }) => sentence);
const english = (after: Policy, from = before) => spoken(after, from).map(({ en }) => en);

const rulesWith = (id: string, changes: Partial<PolicyDocument['rules'][number]>): Partial<PolicyDocument> => ({
  rules: membership.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)),
});
/** The membership policy with other conditions for Gold. */
const gold = (conditions: ConditionInput): Policy => membershipWith(rulesWith('gold', { conditions }));
const leaf = (id: string, fact: string, operator: string, value: number | boolean) => ({ id, fact, operator, value });
const spend = leaf('gold-spend', 'annualSpend', 'greaterThanInclusive', 12000);
const orders = leaf('gold-orders', 'orders', 'greaterThanInclusive', 4);

describe('what changed in a condition', () => {
  it('is the value alone where only the value changed', () => {
    const changes = diffPolicies(before, gold({ id: 'gold-all', all: [{ ...spend, value: 10000 }, orders] }));
    expect(changes).toEqual([
      {
        kind: 'changed',
        subject: 'node',
        path: '/rules/1/conditions/all/0',
        id: 'gold-spend',
        nodeId: 'gold-spend',
        ruleId: 'gold',
        tier: 'GOLD',
        before: spend,
        after: { ...spend, value: 10000 },
        sentence: {
          en: 'Gold: annual spend at least 12,000 → 10,000 CNY',
          'zh-CN': '金卡：年消费额不低于 12,000 → 10,000 元',
        },
      },
    ]);
  });

  it('of the starter policy is told by its tier', () => {
    const document = structuredClone(ecommerceAnnualSpend.document);
    const after = JSON.parse(JSON.stringify(document).replace('"value":10000', '"value":12000')) as PolicyDocument;
    expect(spoken(withDefaults(after), withDefaults(document))).toEqual([
      { en: 'Gold: annual spend at least 10,000 → 12,000 CNY', 'zh-CN': '金卡客户：年消费额不低于 10,000 → 12,000 元' },
    ]);
  });

  it.each<[string, ConditionInput, string[], string[]]>([
    [
      'the operator',
      { id: 'gold-all', all: [{ ...spend, operator: 'greaterThan' }, orders] },
      ['Gold: annual spend at least 12,000 CNY → over 12,000 CNY'],
      ['金卡：年消费额不低于 12,000 元 → 高于 12,000 元'],
    ],
    [
      'the fact',
      { id: 'gold-all', all: [leaf('gold-spend', 'verified', 'equal', true), orders] },
      ['Gold: annual spend at least 12,000 CNY → verified is yes'],
      ['金卡：年消费额不低于 12,000 元 → 已实名认证为“是”'],
    ],
    [
      'a condition more',
      { id: 'gold-all', all: [spend, leaf('new', 'referrals', 'greaterThan', 0), orders] },
      ['Gold: condition “referrals over 0” added'],
      ['金卡：新增条件“推荐人数高于 0”'],
    ],
    [
      'a condition less',
      { id: 'gold-all', all: [spend] },
      ['Gold: condition “orders at least 4” removed'],
      ['金卡：删除条件“订单数不低于 4”'],
    ],
    [
      'the kind of a group',
      { id: 'gold-all', any: [spend, orders] },
      ['Gold: all of → any of (now “annual spend at least 12,000 CNY or orders at least 4”)'],
      ['金卡：同时满足 → 满足任一（现为“年消费额不低于 12,000 元，或订单数不低于 4”）'],
    ],
    [
      'the order',
      { id: 'gold-all', all: [orders, spend] },
      ['Gold: condition “orders at least 4” moved from place 2 to 1'],
      ['金卡：条件“订单数不低于 4”由第 2 位移到第 1 位'],
    ],
    [
      'a condition that is wrapped in a negation and a group',
      { id: 'gold-all', all: [spend, { id: 'n', not: orders }] },
      ['Gold: condition “orders under 4” added', 'Gold: condition “orders under 4” moved under “none of”'],
      ['金卡：新增条件“订单数低于 4”', '金卡：条件“订单数低于 4”移到“均不满足”之下'],
    ],
  ])('is %s', (_, conditions, en, chinese) => {
    expect(spoken(gold(conditions)).map((sentence) => sentence.en)).toEqual(en);
    expect(spoken(gold(conditions)).map((sentence) => sentence['zh-CN'])).toEqual(chinese);
  });

  it('is told once for a whole group', () => {
    const added = {
      id: 'g',
      any: [leaf('a', 'referrals', 'greaterThan', 0), { id: 'h', not: leaf('b', 'orders', 'lessThan', 9) }],
    };
    const changes = diffPolicies(before, gold({ id: 'gold-all', all: [spend, orders, added] }));
    expect(changes).toMatchObject([{ kind: 'added', nodeId: 'g', after: added }]);
  });

  it('is told of a shared condition under its name', () => {
    const conditions = {
      'In good standing': {
        id: 'standing',
        all: [leaf('standing-complaints', 'complaintRate', 'lessThanInclusive', 3)],
      },
    };
    expect(spoken(membershipWith({ conditions }))).toEqual([
      { en: '“In good standing”: complaint rate at most 2 → 3%', 'zh-CN': '“In good standing”：投诉率不高于 2 → 3%' },
    ]);
  });

  it('is found in a draft whose ids are missing or doubled', () => {
    const nameless = (value: number) =>
      gold({
        all: [
          { ...spend, id: '' },
          { ...orders, id: '', value },
        ],
      });
    expect(english(nameless(6), nameless(4))).toEqual(['Gold: orders at least 4 → 6']);
  });
});

describe('what changed in a rule', () => {
  it.each<[string, Partial<PolicyDocument>, string, string]>([
    [
      'its tier',
      rulesWith('gold', { tier: 'VIP' }),
      '“Gold by spend”: leads to Gold → VIP',
      '“金卡：按消费”：对应等级由金卡改为 VIP客户',
    ],
    [
      'that it is switched off',
      rulesWith('gold', { enabled: false }),
      '“Gold by spend” switched off',
      '停用规则“金卡：按消费”',
    ],
    [
      'its effect',
      rulesWith('gold', { effect: 'floor' }),
      '“Gold by spend”: effect qualifies → at least the tier',
      '“金卡：按消费”：作用由达标改为最低保障',
    ],
    [
      'that it is gone',
      { rules: membership.rules.filter(({ id }) => id !== 'complaints') },
      'Rule removed. At most Silver: complaint rate over 5%',
      '删除规则。最高只能评为银卡：投诉率高于 5%',
    ],
    [
      'its justification',
      rulesWith('gold', { justification: 'Because.' }),
      '“Gold by spend”: justification changed',
      '“金卡：按消费”：使用理由已修改',
    ],
  ])('%s', (_, changes, en, chinese) => {
    expect(spoken(membershipWith(changes))).toEqual([{ en, 'zh-CN': chinese }]);
  });

  it('leads by the rule where several are for one tier', () => {
    const twin = {
      ...membership.rules[1],
      id: 'twin',
      conditions: { id: 't', all: [{ ...orders, id: 'twin-orders' }] },
    };
    const rules = [...membership.rules, twin] as PolicyDocument['rules'];
    const changed = structuredClone(rules).map((rule) =>
      rule.id === 'twin'
        ? { ...rule, conditions: { id: 't', all: [{ ...orders, id: 'twin-orders', value: 9 }] } }
        : rule,
    );
    expect(english(membershipWith({ rules: changed }), membershipWith({ rules }))).toEqual([
      'Gold by spend: orders at least 4 → 9',
    ]);
  });
});

describe('what changed in the rest of a policy', () => {
  const tiersWith = (changes: object) => ({
    tiers: membership.tiers.map((tier) => (tier.key === 'GOLD' ? { ...tier, ...changes } : tier)),
  });
  const factsWith = (key: string, changes: object) =>
    ({
      facts: membershipFacts.map((fact) => (fact.key === key ? { ...fact, ...changes } : fact)),
    }) as Partial<PolicyDocument>;

  it.each<[Partial<PolicyDocument>, string, string]>([
    [{ name: 'Members' }, 'Name “Membership” → “Members”', '名称由“会员等级”改为“Members”'],
    [{ fallback: null }, 'Everyone else Regular → No tier', '其余客户由普通改为无等级'],
    [{ purpose: 'Loyalty' }, 'Purpose changed', '用途说明已修改'],
    [{ timezone: 'UTC' }, 'Time zone Asia/Shanghai → UTC', '时区由 Asia/Shanghai 改为 UTC'],
    [tiersWith({ color: '#e8b004' }), 'Gold: colour set to #e8b004', '金卡：颜色设为 #e8b004'],
    [tiersWith({ targetShare: 0.2 }), 'Gold: target share set to 20 %', '金卡：目标占比设为 20%'],
    [tiersWith({ benefits: [] }), 'Gold: benefit “Service” taken away', '金卡：取消权益“服务”'],
    [
      tiersWith({ benefits: [{ key: 'service', name: 'Care' }] }),
      'Gold: benefit “Service” → “Care”',
      '金卡：权益“服务” → “Care”',
    ],
    [factsWith('annualSpend', { unit: 'USD' }), 'Annual spend: unit CNY → USD', '年消费额：单位由 CNY 改为 USD'],
    [
      factsWith('orders', { whenMissing: { default: 0 } }),
      'Orders: when missing undetermined → counts as 0',
      '订单数：缺失时由待定改为按 0 计',
    ],
    [factsWith('age', { type: 'number' }), 'Age: defined anew', '年龄：重新定义'],
    [
      { derived: [...(membership.derived ?? []).slice(1)] },
      'Derived fact “Lifetime value” removed',
      '删除计算指标“客户价值”',
    ],
  ])('%j', (changes, en, chinese) => {
    expect(spoken(membershipWith(changes))).toEqual([{ en, 'zh-CN': chinese }]);
  });

  it('is the rank of the tier that moved, and of no other', () => {
    const [vip, goldTier, ...others] = membership.tiers as [object, object];
    const tiers = [goldTier, vip, ...others] as PolicyDocument['tiers'];
    expect(english(membershipWith({ tiers }))).toHaveLength(1);
    expect(diffPolicies(before, membershipWith({ tiers }))).toMatchObject([{ kind: 'moved', subject: 'tier' }]);
  });

  it('is how a derived fact is computed', () => {
    const derived = membership.derived?.map((entry) =>
      entry.key === 'value' ? { ...entry, expression: 'annualSpend * 2' } : entry,
    );
    expect(english(membershipWith({ derived }))).toEqual([
      'Lifetime value: annual spend × (orders + 1) ÷ 2 − 0.5, rounded to 2 decimals → annual spend × 2, rounded to 2 decimals',
    ]);
  });

  it('is how customers move', () => {
    const movement = {
      upgrade: 'immediate',
      downgrade: 'atReview',
      graceDays: 30,
      validity: { months: 12, ends: 'anniversary' },
    } as const;
    const from = membershipWith({ movement });
    expect(english(membershipWith({ movement: { ...movement, graceDays: 60, maxDowngradeSteps: 1 } }), from)).toEqual([
      'Movement: steps down at a time any → 1',
      'Movement: days of grace 30 → 60',
    ]);
  });
});
