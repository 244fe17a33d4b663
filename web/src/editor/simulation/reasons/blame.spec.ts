import type { TraceNode } from '@tierwright/shared/contracts';
import { blame } from './blame.js';
import { gapTo } from './gap.js';

const leaf = (id: string, result: boolean | null): TraceNode => ({ id, result, fact: id, operator: 'equal', value: 1 });
const ids = (node: TraceNode, wanted: boolean, cheap: string[] = []) =>
  blame(node, wanted, ({ id }) => (cheap.includes(id) ? 1 : 100)).map(({ leaf: { id } }) => id);

test('all of: every failing condition is in the way', () => {
  const node = { id: 'g', result: false, all: [leaf('a', true), leaf('b', false), leaf('c', null)] };
  expect(ids(node, true)).toEqual(['b', 'c']);
});

test('any of: the fewest conditions that would do', () => {
  const pair = { id: 'p', result: false, all: [leaf('a', false), leaf('b', false)] };
  expect(ids({ id: 'g', result: false, any: [pair, leaf('c', false)] }, true)).toEqual(['c']);
});

test('any of: a condition that was changed is preferred', () => {
  expect(ids({ id: 'g', result: false, any: [leaf('a', false), leaf('b', false)] }, true, ['b'])).toEqual(['b']);
});

test('none of: the condition that holds is in the way, and would have to fail', () => {
  const none = { id: 'n', result: false, not: { id: 'g', result: true, any: [leaf('a', true), leaf('b', false)] } };
  expect(blame(none, true)).toEqual([{ leaf: leaf('a', true), wanted: false }]);
});

test('a shared condition is looked into', () => {
  const reference = {
    id: 'r',
    result: false,
    condition: 'shared',
    node: { id: 'g', result: false, all: [leaf('a', false)] },
  };
  expect(ids(reference, true)).toEqual(['a']);
});

describe('the distance to a line', () => {
  test('below a lower bound it is short, as people reckon it', () => {
    expect(gapTo('greaterThanInclusive', 12_000, 11_804.7, true)).toEqual({ amount: 195.3, side: 'short' });
    expect(gapTo('greaterThanInclusive', 12_000, 11_999.99, true)).toEqual({ amount: 0.01, side: 'short' });
    expect(gapTo('greaterThan', 1e-7, 0, true)).toEqual({ amount: 1e-7, side: 'short' });
  });

  test('above an upper bound it is over', () => {
    expect(gapTo('lessThan', 2, 2.5, true)).toEqual({ amount: 0.5, side: 'over' });
  });

  test('a negated lower bound is an upper bound', () => {
    expect(gapTo('greaterThan', 2, 2.5, false)).toEqual({ amount: 0.5, side: 'over' });
  });

  test('a range has two sides', () => {
    expect(gapTo('between', { min: 10, max: 20 }, 8, true)).toEqual({ amount: 2, side: 'short' });
    expect(gapTo('between', { min: 10, max: 20 }, 23, true)).toEqual({ amount: 3, side: 'over' });
  });

  test('what is not a number has none', () => {
    expect(gapTo('atLeast', 'high', 'low', true)).toBeNull();
    expect(gapTo('greaterThan', 2, undefined, true)).toBeNull();
  });
});
