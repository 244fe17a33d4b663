// Customers who show a problem do show it, whichever customer the search comes to first.
import { compiledEvaluator } from '../evaluation/index.js';
import { withDefaults, type ConditionInput, type PolicyDocument, type Problem } from '../policy/index.js';
import { findProblems } from './index.js';

type RuleInput = PolicyDocument['rules'][number];

const leaf = (id: string, fact: string, operator: string, value: unknown): ConditionInput =>
  ({ id, fact, operator, value }) as ConditionInput;
const all = (id: string, ...children: ConditionInput[]): ConditionInput => ({ id, all: children });
const any = (id: string, ...children: ConditionInput[]): ConditionInput => ({ id, any: children });
const rule = (id: string, tier: string, conditions: ConditionInput, more: Partial<RuleInput> = {}): RuleInput =>
  ({ id, tier, effect: 'qualify', conditions, ...more }) as RuleInput;

const policy = (rules: RuleInput[], more: Partial<PolicyDocument> = {}): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name: 'Policy',
  tiers: ['GOLD', 'BASE'].map((key) => ({ key, benefits: [{ key: 'b' }] })),
  fallback: 'BASE',
  facts: [
    { key: 'spend', type: 'number', whenMissing: 'reject' },
    { key: 'orders', type: 'integer' },
    { key: 'city', type: 'string' },
    { key: 'joined', type: 'date' },
  ],
  rules,
  ...more,
});

const problems = (document: PolicyDocument, wanted: string): Problem[] =>
  findProblems(withDefaults(document), { today: '2026-11-21' }).filter(({ code }) => code === wanted);

const gold = rule('gold', 'GOLD', all('g1', leaf('c1', 'spend', 'greaterThanInclusive', 10_000)));

describe('a negation over a fact that may be missing', () => {
  const notBeijing = leaf('c2', 'city', 'notEqual', 'Beijing');

  it('is shown by a customer whose tier it leaves open, however many others it does not matter to', () => {
    const manyOrders = leaf('c3', 'orders', 'greaterThan', 3);
    const document = policy([gold, rule('elsewhere', 'GOLD', all('g2', manyOrders, notBeijing))]);
    const [problem] = problems(document, 'negation-over-missing');
    if (!problem?.witness) throw new Error('no witness');
    expect(compiledEvaluator(withDefaults(document)).evaluateNow(problem.witness)).toMatchObject({
      value: { status: 'undetermined', missing: ['city'] },
    });
  });

  it('has nobody to show it while no rule reads it', () => {
    const found = problems(
      policy([gold], { conditions: { elsewhere: all('g2', notBeijing) } }),
      'negation-over-missing',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).not.toHaveProperty('witness');
  });
});

test('a tier is not called out of reach while a customer who ends in it is at hand', () => {
  const bands = [{ below: 1, points: 0 }, { below: 50, points: 50 }, { below: 500, points: 0 }, { points: 100 }];
  const expression = '(((score - 1000000) * ceil(0.3)) / ceil((monthsSince(joined) - score)))';
  const odd = leaf('c2', 'odd', 'between', { min: 0.1, max: 1e21, bounds: '()' });
  const document = policy(
    [
      rule('base', 'BASE', all('g1', leaf('c1', 'city', 'endsWith', 'z z'))),
      rule('raised', 'GOLD', any('g2', leaf('c3', 'city', 'in', ['A']), any('g3', odd)), { effect: 'floor' }),
    ],
    {
      derived: [
        { key: 'odd', kind: 'formula', decimals: 2, expression },
        { key: 'score', kind: 'scorecard', items: [{ fact: 'spend', weight: 0.1, bands }] },
      ],
    },
  );
  expect(problems(document, 'tier-unreachable')).toEqual([]);
});
