// Sets of small whole numbers, 32 to a word; never changed once made.

export type Bits = Uint32Array;

export function bitsWhere(size: number, holds: (i: number) => boolean): Bits {
  const bits = new Uint32Array((size + 31) >>> 5);
  for (let i = 0; i < size; i++) if (holds(i)) bits[i >>> 5] = (bits[i >>> 5] as number) | (1 << (i & 31));
  return bits;
}

/** Those from one number up to, but not including, another. */
export function bitsBetween(size: number, from: number, to: number): Bits {
  const bits = new Uint32Array((size + 31) >>> 5);
  for (let i = from; i < to;) {
    const word = i >>> 5;
    const end = Math.min(to, 32 * (word + 1));
    const ones = end - i === 32 ? -1 : ((1 << (end - i)) - 1) << (i & 31);
    bits[word] = (bits[word] as number) | ones;
    i = end;
  }
  return bits;
}

export const difference = (a: Bits, b: Bits): Bits => a.map((word, i) => word & ~(b[i] as number));

export const has = (bits: Bits, i: number): boolean => (((bits[i >>> 5] as number) >>> (i & 31)) & 1) === 1;

export const intersection = (a: Bits, b: Bits): Bits => a.map((word, i) => word & (b[i] as number));

export const union = (a: Bits, b: Bits): Bits => a.map((word, i) => word | (b[i] as number));

export function meets(a: Bits, b: Bits): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] as number) & (b[i] as number)) !== 0) return true;
  return false;
}

export function isWithin(a: Bits, b: Bits): boolean {
  for (let i = 0; i < a.length; i++) if (((a[i] as number) & ~(b[i] as number)) !== 0) return false;
  return true;
}

export function isEmpty(bits: Bits): boolean {
  for (let i = 0; i < bits.length; i++) if (bits[i] !== 0) return false;
  return true;
}

/** Rising. */
export function members(bits: Bits): number[] {
  const found: number[] = [];
  for (let w = 0; w < bits.length; w++)
    for (let word = bits[w] as number; word !== 0; word &= word - 1) found.push(32 * w + 31 - Math.clz32(word & -word));
  return found;
}

export function count(bits: Bits): number {
  let sum = 0;
  for (let w = 0; w < bits.length; w++) for (let word = bits[w] as number; word !== 0; word &= word - 1) sum++;
  return sum;
}
