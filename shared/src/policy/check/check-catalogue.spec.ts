import { checkPolicy } from './check-policy.js';
import type { Fact } from '../fact-schema.js';
import { definitionTakenOver, isSameDefinition } from './check-catalogue.js';
import { membership } from '../testing/membership.js';
import { withDefaults } from '../read-policy.js';

const policy = withDefaults(membership);
const [first] = policy.facts as [Fact];
const changed = (catalogue: readonly Fact[]) =>
  checkPolicy(policy, { today: '2026-11-21', catalogue }).filter(({ code }) => code === 'fact-definition-changed');

test('a copy whose definition in the catalogue has moved on is named', () => {
  expect(changed([{ ...first, window: 'last quarter' }])).toMatchObject([
    { severity: 'warning', path: '/facts/0', fact: first.key },
  ]);
});

test('a copy that differs in words, or in what each policy decides for itself, is not', () => {
  expect(changed([{ ...first, label: 'Other words', whenMissing: 'reject', actionable: false }])).toEqual([]);
  expect(changed(policy.facts)).toEqual([]);
  expect(changed([])).toEqual([]);
});

test('a copy that takes the catalogue’s definition over keeps its own words and choices', () => {
  const known: Fact = { ...first, label: 'Other words', window: 'last quarter', whenMissing: 'reject' };
  const taken = definitionTakenOver(first, known);
  expect(isSameDefinition(taken, known)).toBe(true);
  expect(taken).toMatchObject({ label: first.label, whenMissing: first.whenMissing, window: 'last quarter' });
});
