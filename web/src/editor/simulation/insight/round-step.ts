// Steps that people count in: 1, 2 or 5 times a power of ten.

/** The smallest round step at least as wide as asked. */
export function roundStep(width: number, steps: readonly number[] = [1, 2, 5, 10]): number {
  if (!(width > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = steps.find((each) => each * power >= width * 0.999999) ?? 10;
  return clean(step * power);
}

/** The nearest multiple of a step, without the noise of binary fractions. */
export const snap = (value: number, step: number): number => clean(Math.round(value / step) * step);

/** 0.30000000000000004 is 0.3; minus nothing is nothing. */
export const clean = (value: number): number => Number(value.toPrecision(12)) + 0;
