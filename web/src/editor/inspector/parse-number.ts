// Numbers as people type them: with thousands separators, full-width digits and half-finished.

const fullWidth = /[０-９．－，]/g;
const toAscii = (text: string) =>
  text.replace(fullWidth, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('−', '-');

/** The number that a text says, or null while it says none: '', '-', '1e', '1.2.3'. `1,2` is no thousands separator. */
export function parseNumber(text: string): number | null {
  const plain = toAscii(text).replace(/[\s_]/g, '');
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;
  const simple = /^[+-]?(\d+\.?\d*|\.\d+)$/;
  const bare = grouped.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!simple.test(bare)) return null;
  const value = Number(bare);
  return Number.isFinite(value) ? value : null;
}

/** The step of the arrow keys: a tenth of the leading digit's place, at least one digit after the point where allowed. */
export function stepFor(value: number, whole: boolean): number {
  const size = Math.abs(value);
  const step = size >= 10 ? 10 ** (Math.floor(Math.log10(size)) - 1) : whole || size >= 1 ? 1 : 0.1;
  return whole ? Math.max(1, step) : step;
}

/** Adds without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
export const addStep = (value: number, step: number): number => Number((value + step).toPrecision(12));
