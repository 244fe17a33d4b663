import fc from 'fast-check';
import { histogram, inOrder, nearLine, placeOn, ticksOf } from './histogram.js';

const total = (bars: readonly number[]) => bars.reduce((sum, n) => sum + n, 0);

test('every customer stands in one bar, the long tail in the last', () => {
  const values = [...Array.from({ length: 200 }, (_, i) => i * 100), 1_000_000];
  const spread = histogram(inOrder(values), [10_000]);
  expect(total(spread?.bars ?? [])).toBe(201);
  expect(spread?.beyond).toBe(true);
  expect(spread?.to).toBeLessThan(30_000);
});

test('bars are as wide as a round number, and begin at zero where nobody is below', () => {
  const spread = histogram(inOrder([3, 1_400, 1_400, 1_400]), []);
  expect(spread).toMatchObject({ from: 0, width: 50 });
});

test('negative values begin below zero', () => {
  expect(histogram(inOrder([-500, 0, 500]), [])?.from).toBeLessThanOrEqual(-500);
});

test('a line beyond all customers stays in sight', () => {
  const spread = histogram(inOrder([1, 2, 3]), [100]);
  expect(spread && placeOn(spread, 100)).toBeLessThan(1);
});

test('nothing is drawn without values, or where there is no width', () => {
  expect(histogram(inOrder([]), [5])).toBeNull();
  expect(histogram(inOrder([0, 0]), [])).toBeNull();
});

test('those near a line are counted, and those exactly on it', () => {
  expect(nearLine([9_899, 9_900, 10_000, 10_000, 10_100, 10_101], 10_000)).toEqual({ within: 4, exactly: 2 });
});

test('whole numbers are spread over bars of whole width, and written below them as round numbers', () => {
  const orders = Array.from({ length: 116 }, (_, i) => i);
  const spread = histogram(inOrder(orders), [6], { finest: 1 });
  expect(spread?.width).toBe(5);
  expect(spread && ticksOf(spread).map(({ at }) => at)).toEqual([0, 50, 100]);
});

test('below the bars stand a few multiples of 1, 2 or 5 times a power of ten, each at its place', () => {
  const values = fc.array(
    fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100),
    { minLength: 2, maxLength: 40 },
  );
  fc.assert(
    fc.property(values, (numbers) => {
      const spread = histogram(inOrder(numbers));
      if (!spread) return;
      const ticks = ticksOf(spread);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThan(6);
      const round = ticks.filter(({ beyond }) => !beyond);
      const steps = round.slice(1).map(({ at }, i) => Number((at - (round[i]?.at ?? 0)).toPrecision(6)));
      for (const step of steps) expect(step.toExponential()).toMatch(/^[125]e/);
    }),
  );
});
