import { dayOf } from '@tierwright/shared/evaluation';
import type { Fact } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { axisOf, opposite, type Axis, type Line } from './axis.js';
import { roundStep, snap } from './round-step.js';
import { stepsOf } from './slider-keys.js';

const base = { whenMissing: 'undetermined', sensitivity: 'none', actionable: true } as const;
const spend: Fact = { ...base, key: 'spend', type: 'number', min: 0 };
const orders: Fact = { ...base, key: 'orders', type: 'integer' };
const bought: Fact = { ...base, key: 'bought', type: 'date' };
const asOf = dayOf('2026-11-21') ?? 0;

function axis(fact: Fact, operator: string, value: unknown): Axis {
  const made = axisOf(fact, { operator, value: value as never }, asOf);
  if (!made) throw new Error('no axis');
  return made;
}
const only = (made: Axis): Line => made.lines[0] ?? { at: NaN, end: 'only' };

test('a line goes in round steps', () => {
  const made = axis(spend, 'greaterThanInclusive', 10_000);
  expect(made.moved(only(made), 12_034.6, 200)).toBe(12_000);
  expect(made.passing).toEqual([[10_000, Infinity]]);
});

test('a line stays within what the fact accepts, and whole where the fact is', () => {
  const made = axis(spend, 'lessThan', 100);
  expect(made.moved(only(made), -40, 10)).toBe(0);
  const whole = axis(orders, 'greaterThan', 6);
  expect(whole.moved(only(whole), 7.4, 0.2)).toBe(7);
});

test('the ends of a range never cross', () => {
  const made = axis(spend, 'between', { min: 100, max: 200, bounds: '[]' });
  const [min, max] = made.lines;
  expect(min && made.moved(min, 900, 10)).toEqual({ min: 200, max: 200, bounds: '[]' });
  expect(max && made.moved(max, 0, 10)).toEqual({ min: 100, max: 100, bounds: '[]' });
});

test('“within the last 3 months” stands as many days ago as that is, and is moved by whole months', () => {
  const made = axis(bought, 'withinLast', { n: 3, unit: 'months' });
  expect(only(made).at).toBe(asOf - (dayOf('2026-08-21') ?? 0));
  expect(made.passing).toEqual([[0, 92]]);
  expect(made.moved(only(made), 180, 5)).toEqual({ n: 6, unit: 'months' });
  expect(made.moved(only(made), 0, 5)).toEqual({ n: 1, unit: 'months' });
});

test('a day is moved by days', () => {
  const made = axis(bought, 'onOrAfter', '2026-11-01');
  expect(made.moved(only(made), asOf + 0.4, 1)).toBe('2026-11-21');
});

test('what is no line has no axis: lists, presence, another fact', () => {
  expect(axisOf(spend, { operator: 'in', value: [1, 2] }, asOf)).toBeNull();
  expect(axisOf(spend, { operator: 'isPresent' }, asOf)).toBeNull();
  expect(axisOf(spend, { operator: 'greaterThan', value: { fact: 'orders' } }, asOf)).toBeNull();
});

test('those who do not pass stand where the others do not', () => {
  expect(opposite([[2, Infinity]])).toEqual([[-Infinity, 2]]);
  expect(opposite([[1, 2]])).toEqual([
    [-Infinity, 1],
    [2, Infinity],
  ]);
  expect(opposite([[-Infinity, Infinity]])).toEqual([]);
  expect(opposite([])).toEqual([[-Infinity, Infinity]]);
});

test('a snapped value is a multiple of the step and no further away than half of one', () => {
  const steps = fc.double({ min: 1e-4, max: 1e6, noNaN: true }).map((width) => roundStep(width));
  fc.assert(
    fc.property(steps, fc.double({ min: -1e7, max: 1e7, noNaN: true }), (step, value) => {
      const snapped = snap(value, step);
      expect(Math.abs(snapped - value)).toBeLessThanOrEqual(step * 0.500001 + 1e-4);
      expect(Math.abs(snapped / step - Math.round(snapped / step))).toBeLessThan(1e-3);
    }),
  );
});

test('keys go to the next round value, and never stay where they are but at an end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
      const at = { value, from: 0, to: 100_000, step: 500 };
      expect(stepsOf('ArrowRight', at)).toBeGreaterThan(value);
      expect(stepsOf('ArrowLeft', at)).toBeLessThan(value);
      expect((stepsOf('PageUp', at) ?? 0) % 5_000).toBe(0);
    }),
  );
  expect(stepsOf('ArrowLeft', { value: 0, from: 0, to: 10, step: 1 })).toBe(0);
  expect(stepsOf('Home', { value: 7, from: 0, to: 10, step: 1 })).toBe(0);
  expect(stepsOf('End', { value: 7, from: 0, to: 10, step: 1 })).toBe(10);
  expect(stepsOf('a', { value: 7, from: 0, to: 10, step: 1 })).toBeNull();
});
