// Policies whose rules are rows and sentences mixed, and texts for their cells, for the laws of the table.
import { readableFact, type Condition } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { ruleOf, samplePolicy } from '../document/sample-policy.js';
import type { EditableDocument } from '../document/editable.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { arbitraryAsk } from './cell/sample-asks.js';

const policy = vocabularyOf(samplePolicy());
const facts = ['annualSpend', 'orders', 'referrals', 'verified'] as const;

/** Ids are numbered afterwards, so that each is unique. */
const condition: fc.Arbitrary<Condition> = fc.constantFrom(...facts).chain((key) => {
  const fact = readableFact(policy, key);
  if (!fact) throw new Error(key);
  return arbitraryAsk(policy, fact).map(({ operator, value, negated }): Condition => {
    const leaf = { id: '', fact: key, operator, ...(value === undefined ? {} : { value }) };
    return negated ? { id: '', not: leaf } : leaf;
  });
});
const reference: Condition = { id: '', condition: 'Shared' };
const root: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 6, arbitrary: fc.array(condition, { maxLength: 4 }).map((all): Condition => ({ id: '', all })) },
  {
    weight: 1,
    arbitrary: fc.array(condition, { minLength: 1, maxLength: 3 }).map((any): Condition => ({ id: '', any })),
  },
  { weight: 1, arbitrary: condition.map((not): Condition => ({ id: '', not })) },
  { weight: 1, arbitrary: condition.map((leaf): Condition => ({ id: '', all: [leaf, reference] })) },
);

function numbered(node: Condition, prefix: string): Condition {
  const id = prefix;
  if ('all' in node) return { id, all: node.all.map((child, i) => numbered(child, `${prefix}.${i}`)) };
  if ('any' in node) return { id, any: node.any.map((child, i) => numbered(child, `${prefix}.${i}`)) };
  if ('not' in node) return { id, not: numbered(node.not, `${prefix}.0`) };
  return { ...node, id };
}

const tier = fc.constantFrom('VIP', 'GOLD', 'SILVER', 'REGULAR', 'gone');
const effect = fc.constantFrom('qualify', 'retain', 'floor', 'cap');

export const arbitraryRules: fc.Arbitrary<EditableDocument> = fc
  .array(fc.record({ tier, effect, root }), { minLength: 1, maxLength: 8 })
  .map((rules) => ({
    ...samplePolicy(),
    rules: rules.map(({ tier: key, effect: does, root: tree }, i) => ({
      ...ruleOf(`r${i}`, key, numbered(tree, `n${i}`)),
      effect: does,
    })),
  }));

/** What people type, and what cannot be read. */
export const cellTexts = fc.oneof(
  fc.constantFrom(
    '',
    'any',
    '≥ 5',
    '< 12,000',
    '5..6',
    '≥ 5 and < 9',
    'missing',
    'yes',
    'not yes',
    '5, 6',
    'abc',
    '≥ Orders',
  ),
  fc.integer().map((n: number): string => `> ${n}`),
);
