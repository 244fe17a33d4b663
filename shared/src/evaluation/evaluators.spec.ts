import type { Facts } from '../contracts/index.js';
import { readPolicy, type Policy, type PolicyDocument } from '../policy/index.js';
import { compiledEvaluator, referenceEvaluator, tally, undeterminedOutcome, invalidOutcome } from './index.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Spend',
  tiers: [{ key: 'GOLD', benefits: [{ key: 'lounge' }] }, { key: 'SILVER' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [
    { key: 'spend', type: 'number', min: 0 },
    { key: 'level', type: 'enum', values: [{ value: 'low' }, { value: 'mid' }, { value: 'high' }], ordered: true },
  ],
  conditions: { active: { id: 'n1', not: { id: 'n2', fact: 'spend', operator: 'lessThan', value: 10 } } },
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: {
        id: 'g',
        all: [
          { id: 'a', fact: 'spend', operator: 'greaterThanInclusive', value: 1000 },
          { id: 'b', fact: 'level', operator: 'atLeast', value: 'mid' },
        ],
      },
    },
    { id: 'silver', tier: 'SILVER', effect: 'qualify', conditions: { id: 'r', condition: 'active' } },
  ],
};

function policyOf(json: unknown): Policy {
  const read = readPolicy(json);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const policy = policyOf(document);
const evaluators = [compiledEvaluator(policy), referenceEvaluator(policy)];

describe.each(evaluators.map((evaluator) => [evaluator.engine, evaluator] as const))('%s', (_, evaluator) => {
  const evaluate = (facts: Facts) => evaluator.evaluate({ facts, asOf: '2026-11-21', explain: { trace: true } });

  it('gives the best tier whose rule is true, and says which rules decided', async () => {
    expect(await evaluate({ spend: 1000, level: 'mid', other: 1 })).toMatchObject({
      ok: true,
      value: {
        status: 'determined',
        tier: 'GOLD',
        qualified: 'GOLD',
        range: { atLeast: 'GOLD', atMost: 'GOLD' },
        matched: ['gold', 'silver'],
        decidedBy: ['gold'],
        missing: [],
        ignored: ['other'],
        movement: null,
        benefits: ['lounge'],
      },
    });
  });

  it('gives a range where a fact is missing, and says which', async () => {
    expect(await evaluate({ spend: 1000 })).toMatchObject({
      value: {
        status: 'undetermined',
        tier: null,
        range: { atLeast: 'SILVER', atMost: 'GOLD' },
        matched: ['silver'],
        decidedBy: [],
        missing: ['level'],
      },
    });
  });

  it('shows every node with what it saw', async () => {
    const answer = await evaluate({ spend: 5 });
    expect(answer.ok && answer.value.trace).toEqual([
      {
        ruleId: 'gold',
        result: false,
        node: {
          id: 'g',
          result: false,
          all: [
            { id: 'a', result: false, fact: 'spend', operator: 'greaterThanInclusive', value: 1000, actual: 5 },
            { id: 'b', result: null, fact: 'level', operator: 'atLeast', value: 'mid', actual: null },
          ],
        },
      },
      {
        ruleId: 'silver',
        result: false,
        node: {
          id: 'r',
          result: false,
          condition: 'active',
          node: {
            id: 'n1',
            result: false,
            not: { id: 'n2', result: true, fact: 'spend', operator: 'lessThan', value: 10, actual: 5 },
          },
        },
      },
    ]);
  });

  it('measures from the day of each request, whatever day came before', async () => {
    const recent: PolicyDocument = {
      ...document,
      facts: [...document.facts, { key: 'day', type: 'date' }],
      rules: [
        {
          id: 'recent',
          tier: 'GOLD',
          effect: 'qualify',
          conditions: {
            id: 'g',
            all: [{ id: 'l', fact: 'day', operator: 'withinLast', value: { n: 1, unit: 'days' } }],
          },
        },
      ],
    };
    const sameEvaluator = evaluator.engine === 'compiled' ? compiledEvaluator : referenceEvaluator;
    const { evaluate: on } = sameEvaluator(policyOf(recent));
    const tiers = [];
    for (const asOf of ['2026-05-31', '2026-06-01', '2026-06-02', '2026-05-31']) {
      const answer = await on({ facts: { day: '2026-05-31' }, asOf });
      tiers.push(answer.ok && answer.value.tier);
    }
    expect(tiers).toEqual(['GOLD', 'GOLD', 'BASE', 'GOLD']);
  });

  it('refuses a customer with wrong facts and lists them all', async () => {
    const answer = await evaluate({ spend: '12', level: 'top' });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'fact-invalid',
        violations: [
          {
            path: '/facts/spend',
            code: 'fact-invalid',
            fact: 'spend',
            expected: 'a number of at least 0',
            got: '"12"',
          },
          { path: '/facts/level', code: 'fact-invalid', fact: 'level', got: '"top"' },
        ],
      },
    });
  });
});

describe('a tally', () => {
  it('counts tiers, rules and nodes, and names customers whose facts cannot be read', () => {
    const facts: Facts[] = [{ spend: 1000, level: 'high' }, { spend: 999 }, { spend: 2000 }, { spend: 'x' }, {}];
    const customers = facts.map((one, i) => ({ id: String(i), facts: one }));
    const counted = tally(policy, customers, '2026-11-21');
    expect(counted).toMatchObject({
      evaluated: 4,
      invalid: [{ index: 3, violations: [{ fact: 'spend' }] }],
      tiers: { GOLD: 1, SILVER: 1, BASE: 0, '': 0 },
      undetermined: 2,
      rules: {
        gold: { pass: 1, fail: 1, unknown: 2, decides: 1 },
        silver: { pass: 3, fail: 0, unknown: 1, decides: 1 },
      },
    });
    expect([...counted.outcomes]).toEqual([0, 1, undeterminedOutcome, invalidOutcome, undeterminedOutcome]);
    expect(counted.nodes['n2']).toEqual({ pass: 0, fail: 3, unknown: 1 });
  });
});
