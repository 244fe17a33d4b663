// Interleaved rounds: in each, every contestant works for the same short while, so that what slows the machine down for a
// moment slows all of them down. Medians over the rounds, and ratios of the rounds' own rates.

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};

/** Milliseconds of all threads, those of garbage collection and of native code among them. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Customers a second of processor time, over slices of the population that go on where the last round stopped. */
async function rate(contestant, customers, milliseconds) {
  const { tiersOf, slice } = contestant;
  let done = 0;
  const started = processorTime();
  let took;
  do {
    const at = contestant.at % customers.length;
    const part = customers.slice(at, at + slice);
    const tiers = await tiersOf(part);
    if (tiers.length !== part.length) throw new Error(`${contestant.name} left customers out.`);
    contestant.at = at + part.length;
    done += part.length;
    took = processorTime() - started;
  } while (took < milliseconds);
  return (done * 1000) / took;
}

/** `contestants`: `{name, tiersOf(customers), slice}`. Answers each one's rates, a number for each round. */
export async function race(contestants, customers, { rounds, milliseconds, say }) {
  const lanes = contestants.map((contestant) => ({ ...contestant, at: 0, rates: [] }));
  for (let round = -1; round < rounds; round++) {
    // Everybody runs first once in a while; the first round only warms up.
    const order = lanes.map((_, i) => lanes[(i + Math.max(0, round)) % lanes.length]);
    for (const lane of order) {
      const found = await rate(lane, customers, round < 0 ? 2 * milliseconds : milliseconds);
      if (round >= 0) lane.rates.push(found);
    }
    if (round >= 0) say(`  round ${round + 1} of ${rounds}`);
  }
  return new Map(lanes.map(({ name, rates }) => [name, rates]));
}

/** How many times as fast the one is as the other: the median of the rounds' ratios. */
export const ratio = (rates, of, to) => median(rates.get(of).map((rate, i) => rate / rates.get(to)[i]));

/** Contestants who say something else than the first for any customer stop the bench. */
export async function mustAgree(contestants, customers) {
  const [first, ...others] = contestants;
  const wanted = await first.tiersOf(customers);
  for (const { name, tiersOf } of others) {
    const tiers = await tiersOf(customers);
    const at = wanted.findIndex((tier, i) => tier !== tiers[i]);
    if (at >= 0)
      throw new Error(
        `${name} says ${tiers[at]} where ${first.name} says ${wanted[at]}: ${JSON.stringify(customers[at])}`,
      );
  }
  const counts = {};
  for (const tier of wanted) counts[tier] = (counts[tier] ?? 0) + 1;
  return counts;
}
