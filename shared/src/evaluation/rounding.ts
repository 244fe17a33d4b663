// Decimal rounding of what a reader sees: the shortest decimal that reads back as the number, ties away from zero.

/** Rounds |x| = 0.d₁d₂d₃… × 10^point to so many of its digits; 0 or fewer leaves at most a carried 1. */
function roundToDigits(x: number, digits: string, point: number, keep: number): number {
  if (keep >= digits.length) return x;
  if (keep < 0) return 0;
  const up = digits.charCodeAt(keep) >= 53;
  const kept = BigInt(digits.slice(0, keep) || '0') + (up ? 1n : 0n);
  const magnitude = Number(`${kept}e${point - keep}`);
  return (x < 0 ? -magnitude : magnitude) + 0;
}

function decimalOf(x: number): { digits: string; point: number } {
  const [mantissa = '', exponent] = Math.abs(x).toExponential().split('e');
  return { digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/** Rounds a finite number half away from zero to 0–12 decimals: 4999.995 to 2 is 5000, −2.5 to 0 is −3. Never −0. */
export function roundDecimals(x: number, decimals: number): number {
  if (Number.isInteger(x)) return x + 0;
  const { digits, point } = decimalOf(x);
  return roundToDigits(x, digits, point, point + decimals);
}

/** Rounds a finite number to so many significant digits, ties as above: 0.1 + 0.2 to 12 is 0.3. */
export function roundSignificant(x: number, significant: number): number {
  if (Number.isInteger(x) && Math.abs(x) < 1e12 && significant >= 12) return x + 0;
  const { digits, point } = decimalOf(x);
  return roundToDigits(x, digits, point, significant);
}
