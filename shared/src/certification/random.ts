// Numbers that look random and are the same for the same content: a certification can be repeated (sfc32).

export interface Random {
  /** In [0, 1). */
  next: () => number;
  /** A whole number from 0 up to but not including `below`. */
  below: (below: number) => number;
  /** True so often, between 0 and 1. */
  chance: (share: number) => boolean;
  pick: <T>(items: readonly [T, ...T[]]) => T;
}

/** `hex`: at least 32 hexadecimal digits, such as a content hash. */
export function randomFrom(hex: string): Random {
  let [a = 0, b = 0, c = 0, d = 0] = [0, 8, 16, 24].map((at) => Number.parseInt(hex.slice(at, at + 8), 16) | 0);
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return { next, below, chance: (share) => next() < share, pick: (items) => items[below(items.length)] ?? items[0] };
}
