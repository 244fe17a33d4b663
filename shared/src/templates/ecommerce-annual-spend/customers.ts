// Customers to try the policy on: every line from both sides, refunds above purchases, missing figures, all tiers.
import type { Customer } from '../../contracts/index.js';
import { personName } from '../people.js';
import { seededRandom, type Random } from '../random.js';

const lines = [5_000, 10_000, 20_000, 50_000];

/** The first is between the gold line of the source and a line of 12,000: it moves when that line is tried. */
const onTheLines: readonly number[] = [
  11_000,
  ...lines.flatMap((line) => [line - 0.01, line, line + 0.01]),
  11_999.99,
  12_000,
  0,
  0.01,
  -0.01,
  -120.5,
  -3_999.99,
  1_250_000,
];

/** Of 100 customers, how many spend from `low` up to `high`, in hundredths. */
const bands = [
  { share: 2, low: -200_000, high: -1 },
  { share: 40, low: 0, high: 499_999 },
  { share: 31, low: 500_000, high: 999_999 },
  { share: 16, low: 1_000_000, high: 1_999_999 },
  { share: 8, low: 2_000_000, high: 4_999_999 },
  { share: 3, low: 5_000_000, high: 18_000_000 },
] as const;

function spend(random: Random): number {
  let left = random.whole(1, 100);
  const band = bands.find(({ share }) => (left -= share) <= 0) ?? bands[1];
  const cents = random.whole(band.low, band.high);
  // Every third amount is a round one, as prices are.
  return (random.whole(1, 3) === 1 ? cents - (cents % 100) : cents) / 100;
}

/** Of the customers that are not on a line, every fortieth has no figure: by turns left out and null. */
function factsOf(index: number, random: Random): Customer['facts'] {
  const annualSpend = onTheLines[index] ?? spend(random);
  if (index % 40 !== 39) return { annualSpend };
  return index % 80 === 39 ? {} : { annualSpend: null };
}

const currentTiers = ['VIP', 'PLATINUM', 'GOLD', 'SILVER', 'REGULAR'] as const;

const expectedTier = (annualSpend: number): string =>
  currentTiers[[50_000, 20_000, 10_000, 5_000, -Infinity].findIndex((line) => annualSpend >= line)] ?? 'REGULAR';

/** What some of them hold now, and what was expected of those on the lines. */
function standing(index: number, facts: Customer['facts'], random: Random): Partial<Customer> {
  const held = random.pick(currentTiers);
  const { annualSpend } = facts;
  return {
    ...(index % 25 === 7 ? { current: { tier: held, since: '2026-01-01', validUntil: '2026-12-31' } } : {}),
    ...(index < onTheLines.length && typeof annualSpend === 'number'
      ? { expectedTier: expectedTier(annualSpend) }
      : {}),
  };
}

/** The first `count` customers, from C-1001 on; a longer list begins with the shorter one. */
export function ecommerceCustomers(count: number): Customer[] {
  const random = seededRandom(20_261_121);
  return Array.from({ length: count }, (_, index) => {
    const name = personName(random);
    const facts = factsOf(index, random);
    return { id: `C-${1001 + index}`, name, facts, ...standing(index, facts, random) };
  });
}
