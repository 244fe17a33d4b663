// Whatever JSON comes: it is refused with violations, or accepted, and then everything that can be done with a policy can be done.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Facts } from '../contracts/index.js';
import type { Violation } from '../errors/index.js';
import { languages, type Language } from '../language/index.js';
import {
  cannotSubmit,
  canonicalJson,
  checkPolicy,
  conditionSentence,
  contentHash,
  derivedSentence,
  diffPolicies,
  fallbackSentence,
  movementSentence,
  patchPolicy,
  plainText,
  readPolicy,
  ruleSentence,
  shapeHash,
  withDefaults,
  type Policy,
  type PolicyDocument,
} from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';
import { referenceEvaluator } from './reference.js';
import { mutatedDocuments, randomJson } from './testing/mutated-document.js';

const total = Number(process.env['ANY_DOCUMENTS'] ?? 2_000);
const perDocument = 20;

const randomShare = 0.1;

/** For one document, with everything that is done with it: some hundred times what it takes. */
const patience = 5_000;

const asOf = '2026-05-31';
const customers: Facts[] = [
  {},
  { spend: 10, orders: 2, level: 'low', city: 'a', tags: ['a'], isActive: true, x1: 1, account: { balance: 1 } },
];

/** Nothing said, or something that was meant for nobody. */
const isOdd = (line: string): boolean => /undefined|\[object|^$/.test(line);

const spoken = (policy: Policy, language: Language): string[] =>
  [
    ...policy.rules.map((rule) => ruleSentence(policy, rule, language)),
    ...Object.values(policy.conditions).map((tree) => conditionSentence(policy, tree, language)),
    ...policy.derived.map((derived) => derivedSentence(policy, derived, language)),
    movementSentence(policy, language),
    fallbackSentence(policy, language),
  ].map(plainText);

async function useAll(valid: PolicyDocument, json: PolicyDocument, policy: Policy): Promise<void> {
  const problems = checkPolicy(policy, { today: asOf });
  const lines = languages.flatMap((language) => [
    ...problems.map(({ message }) => message[language]),
    ...spoken(policy, language),
  ]);
  expect(lines.find(isOdd)).toBeUndefined();
  expect([contentHash(json), shapeHash(json)].join(' ')).toMatch(/^[0-9a-f]{64} [0-9a-f]{64}$/);
  const before = withDefaults(valid);
  const changes = diffPolicies(before, policy);
  // A node has one id, and an id one node, in every document that can be submitted: only there a change can be found again.
  if (!cannotSubmit(problems)) expect(canonicalJson(patchPolicy(before, changes))).toBe(canonicalJson(policy));
  const [compiled, reference] = [compiledEvaluator(policy), referenceEvaluator(policy)];
  for (const facts of customers) {
    const input = { facts, asOf, explain: { trace: true } };
    const [ours, record] = [compiled.evaluateNow(input), await reference.evaluate(input)];
    // Jest compares slowly; it is asked only to show a difference.
    if (!isDeepStrictEqual(ours, record)) expect(ours).toEqual(record);
  }
}

const counts = { refused: 0, accepted: 0 };

function expectSentences(violations: readonly Violation[]): void {
  const sentences = violations.flatMap(({ message }) => [message.en, message['zh-CN']]);
  if (sentences.length === 0 || sentences.some(isOdd)) throw new Error(`Refused with: ${JSON.stringify(violations)}`);
}

async function meet(valid: PolicyDocument, json: unknown): Promise<void> {
  const started = performance.now();
  const read = readPolicy(json);
  if (!read.ok) expectSentences(read.error);
  else await useAll(valid, json as PolicyDocument, read.value);
  counts[read.ok ? 'accepted' : 'refused']++;
  expect(performance.now() - started).toBeLessThan(patience);
}

const whole = total * 20 + 60_000;

describe('whatever JSON comes', () => {
  it(
    `random JSON is refused with violations (${total * randomShare} documents)`,
    () =>
      fc.assert(
        fc.asyncProperty(randomJson, (json) => meet({} as never, json)),
        { numRuns: total * randomShare },
      ),
    whole,
  );

  it(
    `a spoiled document is refused with violations or can be used all the same (${total * (1 - randomShare)} documents)`,
    async () => {
      const runs = Math.ceil((total * (1 - randomShare)) / perDocument);
      await fc.assert(
        fc.asyncProperty(mutatedDocuments(perDocument), async ({ valid, spoiled }) => {
          for (const json of spoiled) await meet(valid, json);
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    whole,
  );

  it('both happened often', () => {
    expect(counts.accepted + counts.refused).toBeGreaterThanOrEqual(total);
    expect(counts.accepted).toBeGreaterThan(total / 10);
    expect(counts.refused).toBeGreaterThan(total / 4);
    process.stdout.write(`\n  ${counts.refused} documents refused, ${counts.accepted} accepted and used\n`);
  });
});
