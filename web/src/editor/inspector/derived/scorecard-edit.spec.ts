import { withDefaults } from '@tierwright/shared/policy';
import { samplePolicy } from '../../document/sample-policy.js';
import { exampleValues } from '../example/example-values.js';
import { addBand, bandOf, isOutOfOrder, newItem, removeBand } from './scorecard-edit.js';

const bands = [{ below: 10, points: 0 }, { below: 30, points: 5 }, { points: 9 }];

test('a new range rises as far as the last one did, and the end keeps its points', () => {
  expect(addBand(bands)).toEqual([
    { below: 10, points: 0 },
    { below: 30, points: 5 },
    { below: 50, points: 9 },
    { points: 19 },
  ]);
});

test('without its last range a scorecard still has an end', () => {
  expect(removeBand(bands, 2)).toEqual([{ below: 10, points: 0 }, { points: 5 }]);
  expect(removeBand([{ points: 1 }], 0)).toEqual([{ points: 1 }]);
});

test('a number on a line belongs to the range above it', () => {
  expect([9.9, 10, 30].map((x) => bandOf(bands, x))).toEqual([0, 1, 2]);
  expect(bandOf(bands, undefined)).toBeNull();
});

test('a line must lie above the one before', () => {
  const wrong = [{ below: 10, points: 0 }, { below: 10, points: 5 }, { points: 9 }];
  expect([0, 1, 2].map((i) => isOutOfOrder(wrong, i))).toEqual([false, true, false]);
});

test('each item’s weighted points add up to what the scorecard comes to', () => {
  const policy = withDefaults(samplePolicy());
  const items = policy.facts.filter(({ type }) => type !== 'boolean').map(newItem);
  const fact = { key: 'score', kind: 'scorecard' as const, items: items.map((item) => ({ ...item, weight: 3 })) };
  const facts = { annualSpend: 200, orders: 5, referrals: 100 };
  const values = exampleValues({ ...policy, derived: [fact] }, fact, { facts }, '2026-05-01');
  expect(values).toMatchObject({ value: 60, parts: [30, 0, 30] });
});

test('an item whose fact is not known leaves the whole open, the others keep their points', () => {
  const policy = withDefaults(samplePolicy());
  const items = policy.facts.filter(({ type }) => type !== 'boolean').map(newItem);
  const fact = { key: 'score', kind: 'scorecard' as const, items };
  const values = exampleValues({ ...policy, derived: [fact] }, fact, { facts: { annualSpend: 200 } }, '2026-05-01');
  expect(values).toMatchObject({ value: null, parts: [10, null, null] });
});
