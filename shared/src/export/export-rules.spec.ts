import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { exportRules } from './index.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: { en: 'Membership', 'zh-CN': '会员' },
  timezone: 'Asia/Shanghai',
  tiers: [{ key: 'GOLD', name: { en: 'Gold', 'zh-CN': '金卡' } }, { key: 'SILVER' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [
    { key: 'spend', type: 'number', whenMissing: { default: 0 } },
    { key: 'level', type: 'enum', ordered: true, values: [{ value: 'low' }, { value: 'mid' }, { value: 'high' }] },
    { key: 'account.since', type: 'date', whenMissing: 'reject' },
    { key: 'city', type: 'string' },
    { key: 'tags', type: 'list', itemType: 'string' },
  ],
  derived: [{ key: 'tenth', kind: 'formula', expression: 'spend / 10', decimals: 2 }],
  conditions: { old: { id: 'o', all: [{ id: 'o1', fact: 'account.since', operator: 'before', value: '2020-01-01' }] } },
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: {
        id: 'g',
        any: [
          { id: 'between', fact: 'spend', operator: 'between', value: { min: 10, max: 20, bounds: '(]' } },
          { id: 'up', fact: 'level', operator: 'atLeast', value: 'mid' },
          { id: 'ref', condition: 'old' },
        ],
      },
    },
    {
      id: 'keep',
      tier: 'SILVER',
      effect: 'retain',
      conditions: {
        id: 'k',
        all: [
          { id: 'recent', fact: 'account.since', operator: 'notWithinLast', value: { n: 3, unit: 'months' } },
          { id: 'text', fact: 'city', operator: 'startsWith', value: '上' },
          { id: 'tags', fact: 'tags', operator: 'containsAny', value: ['a', 'b'] },
        ],
      },
    },
    {
      id: 'cap',
      tier: 'SILVER',
      effect: 'cap',
      conditions: { id: 'c', not: { id: 'c1', fact: 'tenth', operator: 'isPresent' } },
    },
    { id: 'off', tier: 'GOLD', effect: 'floor', enabled: false, conditions: { id: 'f', condition: 'old' } },
  ],
  movement: { upgrade: 'immediate', downgrade: 'immediate', validity: { ends: 'calendarYear' } },
};

const exported = (language: 'en' | 'zh-CN' = 'en') =>
  exportRules({ policyKey: 'shop', version: 3, contentHash: 'c0ffee', policy: withDefaults(document) }, language);

describe('an export', () => {
  it('says conditions in the engine’s own operators, over facts that were made ready', () => {
    expect(exported().rules.map(({ conditions }) => conditions)).toEqual([
      {
        all: [
          {
            id: 'g',
            any: [
              {
                id: 'between',
                all: [
                  { fact: 'spend', operator: 'greaterThan', value: 10 },
                  { fact: 'spend', operator: 'lessThanInclusive', value: 20 },
                ],
              },
              { id: 'up', fact: 'level', operator: 'in', value: ['mid', 'high'] },
              { id: 'ref/o', all: [{ id: 'ref/o1', fact: 'account.since', operator: 'lessThan', value: 18_262 }] },
            ],
          },
        ],
      },
      {
        all: [
          {
            id: 'k',
            all: [
              {
                id: 'recent',
                not: {
                  id: 'recent/within',
                  all: [
                    {
                      fact: 'account.since',
                      operator: 'greaterThanInclusive',
                      value: { fact: '#asOf minus 3 months' },
                    },
                    { fact: 'account.since', operator: 'lessThanInclusive', value: { fact: '#asOf' } },
                  ],
                },
              },
              { id: 'text', fact: '#city startsWith "上"', operator: 'equal', value: true },
              {
                id: 'tags',
                any: [
                  { fact: 'tags', operator: 'contains', value: 'a' },
                  { fact: 'tags', operator: 'contains', value: 'b' },
                ],
              },
            ],
          },
        ],
      },
      { all: [{ id: 'c', not: { id: 'c1', fact: '#tenth is present', operator: 'equal', value: true } }] },
    ]);
  });

  it('says how each fact is made', () => {
    const { facts } = exported().manifest;
    expect(facts.map(({ fact, as }) => `${fact}: ${as}`)).toEqual([
      'spend: value',
      'level: value',
      'account.since: days',
      '#asOf minus 3 months: asOf',
      '#asOf: asOf',
      '#city startsWith "上": text',
      'tags: value',
      'tenth: derived',
      '#tenth is present: present',
    ]);
    expect(facts[0]?.says).toBe(
      'The value of spend as it is sent: number, never coerced. Where it is missing, 0 stands for it.',
    );
    expect(facts[2]?.says).toBe('The calendar day of account.since in Asia/Shanghai, as days since 1970-01-01.');
    expect(facts[7]).toMatchObject({ derivation: { kind: 'formula', expression: 'spend / 10', decimals: 2 } });
  });

  it('lists what plain rules cannot say, with the rules that it is about', () => {
    expect(Object.fromEntries(exported().cannotSay.map(({ code, rules }) => [code, rules]))).toEqual({
      'missing-facts': ['gold', 'keep'],
      'required-facts': ['gold', 'keep'],
      'fact-types': [],
      'derived-facts': ['cap'],
      days: ['gold', 'keep'],
      periods: ['keep'],
      'text-tests': ['keep'],
      presence: ['cap'],
      'best-tier': [],
      'floor-and-cap': ['cap'],
      retain: ['keep'],
      movement: [],
      'switched-off': ['off'],
    });
  });

  it('names the policy, its version and content, and what the events mean', () => {
    const { manifest, rules } = exported('zh-CN');
    expect(manifest).toMatchObject({
      policy: 'shop',
      version: 3,
      contentHash: 'c0ffee',
      name: '会员',
      tiers: [
        { key: 'GOLD', name: '金卡' },
        { key: 'SILVER', name: 'SILVER' },
        { key: 'BASE', name: 'BASE' },
      ],
      fallback: 'BASE',
    });
    expect(manifest.events).toHaveLength(4);
    expect(rules[1]?.['event']).toEqual({ type: 'tier', params: { ruleId: 'keep', tier: 'SILVER', effect: 'retain' } });
  });
});
