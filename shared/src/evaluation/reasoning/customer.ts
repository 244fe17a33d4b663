// From cells to one customer in them: values for every fact that the policy reads, derived facts where they have to be.
import type { Facts } from '../../contracts/index.js';
import type { Json, Witness } from '../../policy/index.js';
import { dayText } from '../calendar.js';
import { fillDerived } from '../derive.js';
import type { FactSlot } from '../slots.js';
import { isMissing, noValues, readable, setValue, type Value, type Values } from '../values.js';
import { withFact } from '../with-fact.js';
import { has, members, type Bits } from './bits.js';
import { touches, type Cell } from './cell.js';
import type { Domains } from './narrowing.js';
import { boundsWithin, type Space } from './space.js';

/** Points first, for they are what people wrote down; what is negative or missing last. */
function oddness(cell: Cell, asOf: number): number {
  if (cell.value === undefined) return 3;
  if (Number.isNaN(cell.low)) return 0;
  return (cell.high < 0 ? 2 : 0) + (cell.low === cell.high ? 0 : 1) + (cell.low > asOf && asOf > 0 ? 0.1 : 0);
}

function favourite({ cells, asOf }: Space, slot: number, domain: Bits): Value {
  const own = cells[slot] ?? [];
  const ranked = members(domain).map((i) => own[i] as Cell);
  return ranked.reduce((best, cell) => (oddness(cell, asOf) < oddness(best, asOf) ? cell : best), ranked[0] as Cell)
    .value;
}

/** Whether a derived fact's number lies in a cell that is left. */
function isLeft({ cells }: Space, slot: number, domains: Domains, values: Values): boolean {
  const x = values.numbers[slot] as number;
  const missing = isMissing(values, slot);
  return (cells[slot] ?? []).some(
    (cell, i) => has(domains[slot] as Bits, i) && (cell.value === undefined ? missing : touches(cell, x, x)),
  );
}

const shortest = (x: number, isRight: (x: number) => boolean): number => {
  for (let decimals = 0; decimals < 12; decimals++) {
    const rounded = Number(x.toFixed(decimals));
    if (isRight(rounded)) return rounded;
  }
  return x;
};

/** Points over a cell, both ends among them, further and further out where it has no end. */
function probes({ value, low, high }: Cell): number[] {
  const at = typeof value === 'number' ? value : 0;
  const from = Number.isFinite(low) ? low : Math.min(at, high) - 1e9;
  const to = Number.isFinite(high) ? high : Math.max(at, low) + 1e9;
  const even = [0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((part) => from + (to - from) * part);
  const outwards = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7].flatMap((step) => [from + step, to - step]);
  return [...new Set([...even, ...outwards, at])].filter((x) => x >= from && x <= to).sort((a, b) => a - b);
}

/** Moves one input of a derived fact within its cell until the derived fact lies where it should, if it can. */
function aimWith(space: Space, slot: number, input: FactSlot, domains: Domains, values: Values): boolean {
  const { plan, asOf, cells } = space;
  const before = values.numbers[input.index] as number;
  const cell = (cells[input.index] ?? []).find(
    (one, i) => has(domains[input.index] as Bits, i) && one.value === before,
  );
  if (!cell || Number.isNaN(cell.low) || cell.low === cell.high) return false;
  const whole = input.fact.type !== 'number';
  const numberAt = (x: number): number => {
    values.numbers[input.index] = x;
    fillDerived(plan.derivations.ordered, values, asOf);
    return values.numbers[slot] as number;
  };
  const inCell = (x: number) => touches(cell, x, x) && (!whole || Number.isInteger(x));
  const isRight = (x: number) => inCell(x) && (numberAt(x), isLeft(space, slot, domains, values));
  const target = boundsWithin(cells[slot] ?? [], domains[slot] as Bits);
  const points = probes(cell).map((x) => (whole ? Math.round(x) : x));
  for (const [i, to] of points.entries()) {
    if (isRight(to)) return (numberAt(shortest(to, isRight)), true);
    const from = points[i - 1];
    if (from === undefined || numberAt(from) < target.low === numberAt(to) < target.low) continue;
    const found = halved(from, to, whole, (x) => numberAt(x) < target.low);
    const right = found.find(isRight);
    if (right !== undefined) return (numberAt(shortest(right, isRight)), true);
  }
  numberAt(before);
  return false;
}

/** The two numbers between which something changes, as near to each other as can be. */
function halved(from: number, to: number, whole: boolean, isLow: (x: number) => boolean): [number, number] {
  const lowFirst = isLow(from);
  let [a, b] = [from, to];
  for (let i = 0; i < 80; i++) {
    const middle = whole ? Math.floor((a + b) / 2) : (a + b) / 2;
    if (middle === a || middle === b) break;
    if (isLow(middle) === lowFirst) a = middle;
    else b = middle;
  }
  return [b, a];
}

/** Derived facts strayed out of their cells are brought back, where moving one input does it. */
function aim(space: Space, domains: Domains, values: Values): void {
  const { plan } = space;
  for (const { slot, reads } of space.derived) {
    if (isLeft(space, slot, domains, values)) continue;
    const inputs = reads.map((read) => plan.slots.facts[read] as FactSlot);
    inputs.some((input) => input.type.is !== 'string' && aimWith(space, slot, input, domains, values));
  }
}

/** Values in all slots, out of the cells that are left. */
export function customerIn(space: Space, domains: Domains): Values {
  const { plan, asOf } = space;
  const values = noValues(plan.slots.byKey.size);
  for (const { index } of plan.slots.facts) setValue(values, index, favourite(space, index, domains[index] as Bits));
  fillDerived(plan.derivations.ordered, values, asOf);
  aim(space, domains, values);
  return values;
}

/** The customer as people read one; facts that neither a rule reads nor must be there are left out. */
export function witnessOf({ plan, asOf, read }: Space, values: Values, held: number | undefined): Witness {
  let facts: Facts = {};
  for (const { index, key, type, fact } of plan.slots.facts) {
    if (isMissing(values, index) || !(read.has(index) || fact.whenMissing === 'reject')) continue;
    const value = values.objects[index] ?? (values.numbers[index] as number);
    facts = withFact(facts, key, readable(type, value) as Json);
  }
  const current = held === undefined ? {} : { current: { tier: plan.ladder.keys[held] ?? null } };
  return { facts, asOf: dayText(asOf), ...current };
}
