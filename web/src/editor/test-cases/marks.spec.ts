import type { TestCase } from '@tierwright/shared/contracts';
import { toEditable } from '../document/to-editable.js';
import { spendDocument } from '../simulation/testing/a-policy.js';
import { drawnMarks } from './marks.js';
import { runCases } from './running/run-cases.js';
import type { TestEntry } from './test-entry.js';

const times = { createdAt: '2026-11-21T10:00:00Z', updatedAt: '2026-11-21T10:00:00Z' };
const spender = (annualSpend: number, tier: string): TestCase => ({
  id: `${annualSpend}`,
  name: `${annualSpend} is ${tier}`,
  facts: { annualSpend },
  expected: { tier },
  ...times,
});

function marksFor(...cases: TestCase[]) {
  const document = toEditable(spendDocument(), () => 'fresh');
  const { results } = runCases({ document, cases, today: '2026-11-21' });
  const entries = cases.flatMap((test, i): TestEntry[] => (results[i] ? [{ test, result: results[i] }] : []));
  return drawnMarks(document, entries);
}

test('a customer who misses a tier marks its rule and the condition in the way', () => {
  const { rules, nodes, tiers } = marksFor(spender(9_000, 'GOLD'));
  expect([...rules.keys()]).toEqual(['gold']);
  expect([...nodes.keys()]).toEqual(['gold-spend']);
  expect(tiers.size).toBe(0);
});

test('a customer who gets more than they must marks the rule that decides', () => {
  expect([...marksFor(spender(12_000, 'SILVER')).rules.keys()]).toEqual(['gold']);
});

test('tests that pass mark nothing', () => {
  const { rules, nodes, tiers } = marksFor(spender(12_000, 'GOLD'), spender(0, 'REGULAR'));
  expect(rules.size + nodes.size + tiers.size).toBe(0);
});
