import {
  compiledEvaluator,
  type EvaluationInput,
  type Evaluator,
  type Outcome,
  type RunCode,
} from '../evaluation/index.js';
import { contentHash, isLeaf, nodesOf, withDefaults, type Leaf, type PolicyDocument } from '../policy/index.js';
import { templates } from '../templates/index.js';
import { certify, certifying, passes } from './index.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Membership',
  timezone: 'Asia/Shanghai',
  tiers: [{ key: 'GOLD' }, { key: 'SILVER' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [
    { key: 'spend', type: 'number', min: 0, decimals: 2 },
    { key: 'orders', type: 'integer', min: 0, whenMissing: 'reject' },
    { key: 'level', type: 'enum', ordered: true, values: [{ value: 'low' }, { value: 'mid' }, { value: 'high' }] },
    { key: 'seen.last', type: 'date' },
    { key: 'city', type: 'string' },
    { key: 'tags', type: 'list', itemType: 'string' },
  ],
  derived: [{ key: 'each', kind: 'formula', expression: 'spend / orders', decimals: 2 }],
  conditions: {
    active: {
      id: 'n',
      all: [{ id: 'last', fact: 'seen.last', operator: 'withinLast', value: { n: 3, unit: 'months' } }],
    },
  },
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: {
        id: 'g',
        all: [
          { id: 'spend', fact: 'spend', operator: 'greaterThanInclusive', value: 5000 },
          { id: 'range', fact: 'orders', operator: 'between', value: { min: 3, max: 50 } },
          { id: 'not', not: { id: 'level', fact: 'level', operator: 'atMost', value: 'low' } },
          { id: 'ref', condition: 'active' },
        ],
      },
    },
    {
      id: 'silver',
      tier: 'SILVER',
      effect: 'qualify',
      conditions: {
        id: 's',
        any: [
          { id: 'each', fact: 'each', operator: 'greaterThan', value: 80 },
          { id: 'city', fact: 'city', operator: 'startsWith', value: '上' },
          { id: 'tags', fact: 'tags', operator: 'containsAll', value: ['vip', 'press'] },
        ],
      },
    },
    {
      id: 'keep',
      tier: 'GOLD',
      effect: 'retain',
      conditions: { id: 'k', all: [{ id: 'some', fact: 'spend', operator: 'greaterThan', value: 4000 }] },
    },
  ],
  movement: {
    upgrade: 'atReview',
    downgrade: 'atReview',
    maxDowngradeSteps: 1,
    graceDays: 30,
    validity: { months: 12, ends: 'anniversary' },
  },
};

const policy = withDefaults(document);
const options = { contentHash: contentHash(document) };

/** The same policy with one leaf changed, as an evaluator that gets that leaf wrong. */
function wrongAt(id: string, change: Partial<Leaf>): Evaluator {
  const copy = structuredClone(document);
  const trees = [...Object.values(copy.conditions ?? {}), ...copy.rules.map(({ conditions }) => conditions)];
  const leaf = trees.flatMap((tree) => [...nodesOf(tree as never)]).find((node) => node.id === id);
  if (!leaf || !isLeaf(leaf)) throw new Error(id);
  Object.assign(leaf, change);
  return compiledEvaluator(withDefaults(copy));
}

/** An evaluator whose answers are told otherwise. */
function telling(tell: (outcome: Outcome, input: EvaluationInput) => Partial<Outcome>): Evaluator {
  const { evaluate, ...rest } = compiledEvaluator(policy);
  return {
    ...rest,
    evaluate: async (input) => {
      const answer = await evaluate(input);
      return answer.ok ? { ok: true, value: { ...answer.value, ...tell(answer.value, input) } } : answer;
    },
  };
}

describe('certifying a policy', () => {
  it('finds both evaluators in agreement, and says on how much', async () => {
    const testCases = [{ facts: { orders: 3 }, asOf: '2026-11-21' }];
    const report = await certify(policy, { ...options, testCases });
    expect(report.differences).toEqual([]);
    expect(passes(report)).toBe(true);
    expect(report.testCases).toBe(1);
    expect(report.boundaries).toBeGreaterThan(100);
    expect(report.customers).toBe(2000);
    expect(report.nodes).toBeGreaterThan(25_000);
  }, 60_000);

  it('meets the same customers for the same content', async () => {
    const met = async () => {
      const customers: unknown[] = [];
      const reference = telling((_, { facts, asOf, current }) => (customers.push([facts, asOf, current]), {}));
      await certify(policy, { ...options, reference });
      return customers;
    };
    expect(await met()).toEqual(await met());
  }, 60_000);

  it.each<[string, Partial<Leaf>]>([
    ['spend', { operator: 'greaterThan' }],
    ['spend', { value: 5000.01 }],
    ['range', { value: { min: 3, max: 50, bounds: '[]' } }],
    ['range', { value: { min: 4, max: 50 } }],
    ['level', { value: 'mid' }],
    ['last', { value: { n: 4, unit: 'months' } }],
    ['last', { operator: 'before', value: '2026-05-31' }],
    ['each', { operator: 'greaterThanInclusive' }],
    ['city', { operator: 'includesText' }],
    ['tags', { operator: 'containsAny' }],
    ['some', { value: 4000.000001 }],
  ])('names the customer and the node where “%s” is evaluated as %j', async (id, change) => {
    // The trace shows operators and values too; only what a node came to may give it away.
    const wrong = wrongAt(id, change);
    const silent: Evaluator = { ...wrong, evaluate: async (input) => wrong.evaluate({ ...input, explain: {} }) };
    const right = compiledEvaluator(policy);
    const compiled: Evaluator = { ...right, evaluate: async (input) => right.evaluate({ ...input, explain: {} }) };
    const byOutcome = await certify(policy, { ...options, compiled, reference: silent });
    expect(byOutcome.differences[0]).toMatchObject({ what: 'matched', source: 'boundary' });
    const byNode = await certify(policy, { ...options, reference: wrong });
    expect(byNode.differences[0]).toMatchObject({ what: 'node', nodeId: id });
    expect(passes(byNode)).toBe(false);
  });

  it('sees a movement that differs on one day only', async () => {
    const reference = telling(({ movement }) =>
      movement?.reason === 'grace' ? { movement: { ...movement, reason: 'held' } } : {},
    );
    const [first] = (await certify(policy, { ...options, reference })).differences;
    expect(first).toMatchObject({ what: 'movement', compiled: { reason: 'grace' }, reference: { reason: 'held' } });
  });

  it('sees a rule that is matched against its own trace', async () => {
    const both = telling(({ matched }) => ({ matched: matched.filter((id) => id !== 'silver') }));
    const [first] = (await certify(policy, { ...options, compiled: both, reference: both })).differences;
    expect(first).toMatchObject({ what: 'matched', ruleId: 'silver' });
  });

  it('asks the code that is written for a busy policy, too, and sees where it is wrong', async () => {
    const asWritten: RunCode = (text) => new Function(text)() as unknown;
    const wrongly: RunCode = (text) => asWritten(text.replaceAll('>= 5000', '> 5000'));
    const passed = await certify(policy, { ...options, runCode: asWritten });
    expect(passed.differences).toEqual([]);
    const [first] = (await certify(policy, { ...options, runCode: wrongly })).differences;
    expect(first).toMatchObject({ what: 'matched', source: 'boundary' });
  }, 60_000);

  it('sees a customer whom only one of them refuses', async () => {
    const { evaluate, ...rest } = compiledEvaluator(policy);
    const reference: Evaluator = {
      ...rest,
      evaluate: (input) =>
        evaluate({
          ...input,
          facts: { orders: 1, ...JSON.parse(JSON.stringify(input.facts, (_, value) => value ?? undefined)) },
        }),
    };
    const [first] = (await certify(policy, { ...options, reference })).differences;
    expect(first).toMatchObject({ what: 'answer', compiled: { refused: 'fact-missing' } });
  });

  it('can be ended by whoever drives it', async () => {
    const run = certifying(policy, options);
    expect((await run.next()).value).toEqual({ done: 1, differences: 0 });
    await run.return(undefined as never);
    expect((await run.next()).done).toBe(true);
  });
});

describe('the starter policies', () => {
  it.each(templates.map((template) => [template.key, template] as const))(
    '%s: both evaluators agree',
    async (_, { document: starter }) => {
      const run = certifying(withDefaults(starter), { contentHash: contentHash(starter) });
      let met = { done: 0, differences: 0 };
      for (let step = await run.next(); !step.done && met.done < 500; step = await run.next()) met = step.value;
      expect(met).toEqual({ done: 500, differences: 0 });
    },
    60_000,
  );
});
