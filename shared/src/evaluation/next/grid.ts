// Numbers as people step through them: whole ones, or multiples of a power of ten.

/** Digits after the point in the shortest decimal of a number, at most 12. */
export function decimalsIn(x: number): number {
  const [mantissa = '', exponent] = x.toExponential().split('e');
  return Math.min(Math.max((mantissa.split('.')[1] ?? '').length - Number(exponent), 0), 12);
}

/** x × 10^decimals by moving the point, without the error of a multiplication. */
function shifted(x: number, decimals: number): number {
  if (decimals === 0) return x;
  const [mantissa = '', exponent] = x.toExponential().split('e');
  return Number(`${mantissa}e${Number(exponent) + decimals}`);
}

/** The multiples of 10^-decimals above x by number, 1 being the nearest; below it if the number is negative. */
export function stepsFrom(x: number, decimals: number): (steps: number) => number {
  const n = shifted(x, decimals);
  const [below, above] = [Math.floor(n), Math.ceil(n)];
  return (steps) => shifted((steps > 0 ? below : above) + steps, -decimals);
}
