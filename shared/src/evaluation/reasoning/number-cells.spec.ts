import fc from 'fast-check';
import { touches } from './cell.js';
import { numberCells, type NumberRange } from './number-cells.js';

const lines = fc.array(
  fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -5, max: 5 }),
    fc.constantFrom(0, -0, 5e-324, -5e-324, 1.7976931348623157e308, 1e21, 0.1, 0.3, 2 ** 53 - 1, -(2 ** 53 - 1)),
  ),
  { maxLength: 6 },
);

const range: fc.Arbitrary<NumberRange> = fc.oneof(
  fc.constant({ min: -Infinity, max: Infinity, whole: false }),
  fc.constant({ min: 0, max: Infinity, whole: false }),
  fc.constant({ min: -(2 ** 53 - 1), max: 2 ** 53 - 1, whole: true }),
  fc.record({ min: fc.integer({ min: -9, max: 0 }), max: fc.integer({ min: 0, max: 9 }), whole: fc.boolean() }),
);

const isIn = ({ min, max, whole }: NumberRange, x: number): boolean =>
  x >= min && x <= max && (!whole || Number.isInteger(x));

describe('the cells of a number', () => {
  it('hold every number of the range, each in its own place, and nothing beyond it', () => {
    fc.assert(
      fc.property(lines, range, lines, fc.integer({ min: 1, max: 3 }), (drawn, within, tried, perGap) => {
        const cells = numberCells(drawn, within, perGap);
        for (const x of tried.filter((one) => isIn(within, one)))
          expect(cells.some((cell) => touches(cell, x, x))).toBe(true);
        for (const { value } of cells) expect(typeof value === 'number' && isIn(within, value)).toBe(true);
        const values = cells.map(({ value }) => value as number);
        expect(values).toEqual([...values].sort((a, b) => a - b));
        expect(new Set(values).size).toBe(values.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('name a value that lies on the same side of every line as all the rest', () => {
    fc.assert(
      fc.property(lines, range, (drawn, within) => {
        for (const { value, low, high, open } of numberCells(drawn, within))
          for (const line of drawn) {
            const side = Math.sign((value as number) - line);
            if (low === high) expect(value).toBe(low);
            else expect(open ? line <= low || line >= high : line < low || line > high).toBe(true);
            expect(side === 0).toBe(low === high && !open && low === line);
          }
      }),
      { numRuns: 1000 },
    );
  });
});
