// Numbers that look random and are the same on every run.

/** Draws by a seed (mulberry32). `whole` includes both ends. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    amount: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (Math.floor(high) - low + 1)),
    pick: (values) => values[Math.floor(next() * values.length)],
    chance: (share) => next() < share,
  };
}
