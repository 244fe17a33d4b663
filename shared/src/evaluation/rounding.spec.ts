import fc from 'fast-check';
import { roundDecimals, roundSignificant } from './rounding.js';

/** Rounds the shortest decimal by counting whole units of 10^-30, the long way round; for 1e-10 < |x| < 1e21. */
function byHand(x: number, decimals: number): number {
  const [mantissa = '', exponent = '0'] = String(Math.abs(x)).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const units = BigInt(whole + fraction) * 10n ** BigInt(30 - fraction.length + Number(exponent));
  const unit = 10n ** BigInt(30 - decimals);
  return Math.sign(x) * Number(`${(units + unit / 2n) / unit}e-${decimals}`) + 0;
}

describe('rounding to decimals', () => {
  it.each([
    [4999.995, 2, 5000],
    [4999.994999999999, 2, 4999.99],
    [1.005, 2, 1.01],
    [1.015, 2, 1.02],
    [1.045, 2, 1.05],
    [8.345, 2, 8.35],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [-0.4, 0, 0],
    [0.49999999999999994, 0, 0],
    [1.45, 1, 1.5],
    [-1.45, 1, -1.5],
    [9.995, 2, 10],
    [0.0049, 2, 0],
    [0.005, 2, 0.01],
    [1e-7, 2, 0],
    [1e-7, 7, 1e-7],
    [1.5e-7, 7, 2e-7],
    [5e-324, 12, 0],
    [1e21, 2, 1e21],
    [1.5e20, 2, 1.5e20],
    [4503599627370495.5, 0, 4503599627370496],
    [5000.0000000000055, 12, 5000.000000000006],
    [0.1 + 0.2, 2, 0.3],
    [-0, 2, 0],
  ])('%d to %d decimals is %d', (x, decimals, expected) => expect(roundDecimals(x, decimals)).toBe(expected));

  it('is what counting on digits by hand gives', () => {
    const x = fc.oneof(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
    );
    fc.assert(
      fc.property(x, fc.integer({ min: 0, max: 12 }), (value, decimals) => {
        fc.pre(value === 0 || Math.abs(value) > 1e-10);
        expect(roundDecimals(value, decimals)).toBe(byHand(value, decimals));
      }),
    );
  });

  it('rounds once and for all, and the same on both sides of zero', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 0, max: 12 }),
        (x, decimals) => {
          const once = roundDecimals(x, decimals);
          expect(roundDecimals(once, decimals)).toBe(once);
          expect(roundDecimals(-x, decimals) + 0).toBe(0 - once);
        },
      ),
    );
  });
});

describe('rounding to 12 significant digits', () => {
  it.each([
    [0.1 + 0.2, 0.3],
    [1.1 * 1.1, 1.21],
    [0.7 * 100, 70],
    [(0.1 + 0.7) * 10, 8],
    [1 / 3, 0.333333333333],
    [2 / 3, 0.666666666667],
    [-2 / 3, -0.666666666667],
    [123456789012.5, 123456789013],
    [123456789012.4, 123456789012],
    [1234567890123, 1234567890120],
    [999999999999.5, 1e12],
    [1.000000000005, 1.00000000001],
    [1e300 / 3, 3.33333333333e299],
    [1e-300 / 3, 3.33333333333e-301],
    [5e-324, 5e-324],
    [0, 0],
    [-0, 0],
  ])('%d becomes %d', (x, expected) => expect(roundSignificant(x, 12)).toBe(expected));
});
