// Whatever is sent as a customer: both evaluators answer it or refuse it with every problem, alike and quickly.
import fc from 'fast-check';
import type { Facts } from '../contracts/index.js';
import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';
import { referenceEvaluator } from './reference.js';
import { arbitraryInput, arbitraryPolicy } from './testing/index.js';
import { withFact } from './with-fact.js';

const asOf = '2026-05-31';

/** Random JSON in the place of some facts of a customer that fits. */
const requests = arbitraryPolicy.chain((document) => {
  const policy = withDefaults(document);
  const keys = policy.facts.map(({ key }) => key);
  const parts = fc.array(fc.tuple(fc.constantFrom(...keys, 'other', 'account'), fc.jsonValue({ maxDepth: 3 })), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.tuple(fc.constant(policy), arbitraryInput(policy), parts);
});

describe('whatever is sent as a customer', () => {
  it('is answered or refused by both evaluators alike, each problem with a path and a sentence', async () => {
    const seen = { answered: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(requests, async ([policy, input, parts]) => {
        const facts = parts.reduce<Facts>((all, [key, value]) => withFact(all, key, value as never), input.facts);
        const request = { ...input, facts, explain: { trace: true, next: true } };
        const answer = compiledEvaluator(policy).evaluateNow(request);
        expect(await referenceEvaluator(policy).evaluate(request)).toEqual(answer);
        seen[answer.ok ? 'answered' : 'refused']++;
        if (answer.ok) return;
        expect(answer.error.violations?.length).toBeGreaterThan(0);
        for (const { path, message } of answer.error.violations ?? [])
          expect([path, message.en, message['zh-CN']].join('\n')).toMatch(/^\/[^\n]*\n[^\n]+\n[^\n]+$/);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.answered, seen.refused)).toBeGreaterThan(50);
  });
});

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Hostile',
  tiers: [{ key: 'A' }, { key: 'B' }],
  fallback: 'B',
  facts: [
    { key: 'n', type: 'number' },
    { key: 's', type: 'string' },
    { key: 'tags', type: 'list', itemType: 'string' },
    { key: 'account.balance', type: 'number' },
  ],
  rules: [
    {
      id: 'r',
      tier: 'A',
      effect: 'qualify',
      conditions: { id: 'g', any: [{ id: 'l', fact: 'n', operator: 'greaterThan', value: 1 }] },
    },
  ],
};

const nested = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { account: value };
  return value;
};

const own = (text: string): unknown => JSON.parse(text) as unknown;

describe('a customer made to hurt', () => {
  const policy = withDefaults(document);
  it.each<[string, unknown, 'fact-invalid' | 'request-invalid' | 'answered']>([
    ['a text of 10 MB', { s: 'x'.repeat(10 * 1024 * 1024) }, 'fact-invalid'],
    ['a text of 10 MB that nobody asked for', { other: 'x'.repeat(10 * 1024 * 1024) }, 'answered'],
    ['a million items', { tags: Array.from({ length: 1_000_000 }, () => 'x') }, 'fact-invalid'],
    [
      'twenty thousand facts that nobody asked for',
      Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`x${i}`, 1])),
      'answered',
    ],
    ['nesting of 10,000 for a number', { n: nested(10_000) }, 'fact-invalid'],
    ['nesting of 10,000 for an object', { account: { balance: nested(10_000) } }, 'fact-invalid'],
    ['nesting of 10,000 that nobody asked for', { other: nested(10_000) }, 'answered'],
    ['__proto__', own('{"__proto__":{"n":2}}'), 'request-invalid'],
    ['__proto__ inside', own('{"account":{"__proto__":{"balance":2}}}'), 'request-invalid'],
    ['constructor', { constructor: { n: 2 } }, 'request-invalid'],
    ['half a character', { s: '\udc00' }, 'fact-invalid'],
    ['NUL', { s: 'a\0' }, 'fact-invalid'],
    ['NaN', { n: NaN }, 'fact-invalid'],
    ['infinity', { n: Infinity }, 'fact-invalid'],
    ['a function', { n: () => 1 }, 'fact-invalid'],
    ['a symbol', { n: Symbol('n') }, 'fact-invalid'],
    ['a bigint', { n: 2n }, 'fact-invalid'],
    ['a date object', { n: new Date(0) }, 'fact-invalid'],
    ['a boxed number', { n: new Number(2) }, 'fact-invalid'],
    ['a list with gaps', { tags: new Array(3) }, 'fact-invalid'],
  ])('%s', async (_, facts, expected) => {
    const started = performance.now();
    const input = { facts: facts as Facts, asOf };
    const [ours, record] = [
      compiledEvaluator(policy).evaluateNow(input),
      await referenceEvaluator(policy).evaluate(input),
    ];
    expect(ours).toEqual(record);
    expect(ours.ok ? 'answered' : ours.error.code).toBe(expected);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
