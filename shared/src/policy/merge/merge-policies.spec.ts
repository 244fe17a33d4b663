import type { ConditionInput } from '../condition-schema.js';
import type { PolicyDocument } from '../policy-schema.js';
import { membership } from '../testing/membership.js';
import { mergePolicies } from './merge-policies.js';

const spend = { id: 'gold-spend', fact: 'annualSpend', operator: 'greaterThanInclusive', value: 12000 };
const orders = { id: 'gold-orders', fact: 'orders', operator: 'greaterThanInclusive', value: 4 };
const referred = { id: 'new', fact: 'referrals', operator: 'greaterThan', value: 0 };
const verified = { id: 'other', fact: 'verified', operator: 'equal', value: true };

const withRule = (id: string, changes: object): PolicyDocument => ({
  ...membership,
  rules: membership.rules.map((rule) => (rule.id === id ? { ...rule, ...changes } : rule)),
});
const gold = (...all: ConditionInput[]) => withRule('gold', { conditions: { id: 'gold-all', all } });
const goldOf = (document: PolicyDocument) => document.rules.find(({ id }) => id === 'gold')?.conditions;
const tiersWith = (changes: object): PolicyDocument => ({
  ...membership,
  tiers: membership.tiers.map((tier) => (tier.key === 'GOLD' ? { ...tier, ...changes } : tier)),
});
const merge = (ours: PolicyDocument, theirs: PolicyDocument, choices = {}) =>
  mergePolicies(membership, ours, theirs, choices);

describe('two people’s changes', () => {
  it('to different conditions of one rule are both kept', () => {
    const { document, conflicts } = merge(
      gold({ ...spend, value: 10000 }, orders),
      gold(spend, { ...orders, value: 6 }),
    );
    expect(conflicts).toEqual([]);
    expect(goldOf(document)).toEqual({
      id: 'gold-all',
      all: [
        { ...spend, value: 10000 },
        { ...orders, value: 6 },
      ],
    });
  });

  it('that each add a condition to one group are both kept, in their places', () => {
    const { document, conflicts } = merge(gold(spend, referred, orders), gold(spend, orders, verified));
    expect(conflicts).toEqual([]);
    expect(goldOf(document)).toEqual({ id: 'gold-all', all: [spend, referred, orders, verified] });
  });

  it('may wrap a condition on one side and change it on the other', () => {
    const { document, conflicts } = merge(gold(spend, { id: 'n', not: orders }), gold(spend, { ...orders, value: 6 }));
    expect(conflicts).toEqual([]);
    expect(goldOf(document)).toEqual({ id: 'gold-all', all: [spend, { id: 'n', not: { ...orders, value: 6 } }] });
  });

  it('to different fields, rules, tiers and facts are all kept', () => {
    const ours = { ...withRule('vip', { enabled: false }), owner: 'Loyalty', fallback: null };
    const theirs = { ...tiersWith({ color: '#e8b004' }), reviewBy: '2027-06-30', facts: membership.facts.slice(1) };
    const { document, conflicts } = merge(ours, theirs);
    expect(conflicts).toEqual([]);
    expect(document).toEqual({
      ...membership,
      owner: 'Loyalty',
      reviewBy: '2027-06-30',
      fallback: null,
      facts: theirs.facts,
      tiers: theirs.tiers,
      rules: ours.rules,
    });
  });

  it('may reorder a list on one side and add to it on the other', () => {
    const ours = { ...membership, tiers: membership.tiers.toReversed() };
    const extra = { key: 'BRONZE', name: 'Bronze' };
    const theirs = { ...membership, tiers: [...membership.tiers.slice(0, 3), extra, ...membership.tiers.slice(3)] };
    const { document, conflicts } = merge(ours, theirs);
    expect(conflicts).toEqual([]);
    expect(document.tiers.map(({ key }) => key)).toEqual(['REGULAR', 'SILVER', 'BRONZE', 'GOLD', 'VIP']);
  });
});

describe('a conflict', () => {
  const [ours, theirs] = [gold({ ...spend, value: 10000 }, orders), gold({ ...spend, value: 15000 }, orders)];

  it('is named where both changed one condition, and follows our side until one is chosen', () => {
    const { document, conflicts } = merge(ours, theirs);
    expect(conflicts).toEqual([
      {
        id: 'rules/gold/conditions/gold-spend',
        subject: 'node',
        ruleId: 'gold',
        nodeId: 'gold-spend',
        base: spend,
        ours: { ...spend, value: 10000 },
        theirs: { ...spend, value: 15000 },
        chosen: 'ours',
        sentence: {
          en: 'Gold: “annual spend at least 10,000 CNY” here, “annual spend at least 15,000 CNY” there',
          'zh-CN': '金卡：此处为“年消费额不低于 10,000 元”，对方为“年消费额不低于 15,000 元”',
        },
      },
    ]);
    expect(document).toEqual(ours);
  });

  it('is settled by a choice, and still told', () => {
    const { document, conflicts } = merge(ours, theirs, { 'rules/gold/conditions/gold-spend': 'theirs' });
    expect(document).toEqual(theirs);
    expect(conflicts.map(({ chosen }) => chosen)).toEqual(['theirs']);
  });

  it.each<[string, PolicyDocument, PolicyDocument, string, string, string]>([
    [
      'one removed what the other changed',
      gold(spend),
      gold(spend, { ...orders, value: 6 }),
      'rules/gold/conditions/gold-orders',
      'Gold: removed here, “orders at least 6” there',
      '金卡：此处已删除，对方为“订单数不低于 6”',
    ],
    [
      'one removed a rule that the other changed',
      { ...membership, rules: membership.rules.filter(({ id }) => id !== 'complaints') },
      withRule('complaints', { tier: 'REGULAR' }),
      'rules/complaints',
      '“Open complaints”: removed here, changed there',
      '“投诉较多”：此处已删除，对方已修改',
    ],
    [
      'both changed one field',
      tiersWith({ color: '#111111' }),
      tiersWith({ color: '#222222' }),
      'tiers/GOLD/color',
      'Gold: colour #111111 here, #222222 there',
      '金卡：颜色此处为 #111111，对方为 #222222',
    ],
    [
      'both named another tier for everyone else',
      { ...membership, fallback: 'SILVER' },
      { ...membership, fallback: null },
      'fallback',
      'Policy: everyone else Silver here, No tier there',
      '政策：其余客户此处为银卡，对方为无等级',
    ],
    [
      'both added an entry of one name, differently',
      { ...membership, facts: [...membership.facts, { key: 'x', type: 'date' }] },
      { ...membership, facts: [...membership.facts, { key: 'x', type: 'string' }] },
      'facts/x',
      'x: added here, added there, differently',
      'x：此处已新增，对方已新增，内容不同',
    ],
    [
      'both reordered a list, differently',
      { ...membership, tiers: membership.tiers.toReversed() },
      { ...membership, tiers: [...membership.tiers.slice(1), ...membership.tiers.slice(0, 1)] },
      'tiers',
      'The order of tiers was changed here and there, differently',
      '双方对等级的顺序作了不同调整',
    ],
    [
      'together they would leave a group empty',
      gold(spend),
      gold(orders),
      'rules/gold/conditions',
      'Gold: its conditions were rebuilt here and there',
      '金卡：双方都重新组织了条件',
    ],
  ])('is named where %s', (_, mine, yours, id, en, chinese) => {
    const { document, conflicts } = merge(mine, yours);
    expect(conflicts.map((conflict) => [conflict.id, conflict.sentence])).toEqual([[id, { en, 'zh-CN': chinese }]]);
    expect(document).toEqual(mine);
    expect(merge(mine, yours, { [id]: 'theirs' }).document).toEqual(yours);
  });

  it('about a subtree keeps or drops it whole', () => {
    const group = { id: 'g', any: [orders, referred] };
    const from = gold(spend, group);
    const without = gold(spend);
    const grown = gold(spend, { id: 'g', any: [orders, referred, verified] });
    const kept = mergePolicies(from, without, grown, { 'rules/gold/conditions/g': 'theirs' });
    expect(kept.conflicts.map(({ id }) => id)).toEqual(['rules/gold/conditions/g']);
    expect(kept.document).toEqual(grown);
    expect(mergePolicies(from, without, grown).document).toEqual(without);
  });
});
