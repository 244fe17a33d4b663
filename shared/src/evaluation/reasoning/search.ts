// Looks for a customer who meets every constraint, by narrowing down which cells are left and trying both sides of
// what stays open. Where it ends without one, there is none; where its steps run out first, nobody can say.
import { difference, intersection, isEmpty, isWithin, count, members, type Bits } from './bits.js';
import type { AtomicProposition, Proposition, Propositions } from './proposition.js';
import { narrow, needsAll, opposite, Valuation, split, type Domains, type Memo, type Constraint } from './narrowing.js';
import { boundsWithin, cellsWithin, type DerivedSpace, type Space } from './space.js';

/** What searches over the same customers, those of one day, share: what was found out once is known to the next. */
export interface SearchContext {
  space: Space;
  propositions: Propositions;
  memo: Memo;
}

export interface Query<T> {
  context: SearchContext;
  constraints: readonly Constraint[];
  /** Where the search is cut short, as the memo counts work. */
  until: number;
  /** Makes a customer out of the cells that are left, or undefined where it turns out to be none. */
  settle: (domains: Domains) => T | undefined;
}

export type Answer<T> = { is: 'found'; found: T } | { is: 'none' } | { is: 'unknown' };

export const none = { is: 'none' } as const;
export const unknown = { is: 'unknown' } as const;

const mostRounds = 20;

/** The valuation for constraints on customers as they are, and one for each substitution. */
class Valuations {
  private readonly made: Valuation[] = [];

  constructor(
    private readonly memo: Memo,
    private readonly domains: Domains,
  ) {}

  for({ substitution }: Constraint): Valuation {
    const known = this.made.find((one) => one.substitution === substitution);
    if (known) return known;
    const valuation = new Valuation(this.memo, this.domains, substitution);
    this.made.push(valuation);
    return valuation;
  }

  isSettled(constraint: Constraint): boolean {
    return (this.for(constraint).possible(constraint.proposition) & opposite(constraint.accept)) === 0;
  }
}

/** Where a derived fact lies, as far as its inputs let it. */
function reachOf({ cells, asOf }: Space, { slot, enclose }: DerivedSpace, domains: Domains): Bits {
  const bounds = enclose((input) => boundsWithin(cells[input] ?? [], domains[input] as Bits), asOf);
  return cellsWithin(cells[slot] ?? [], bounds);
}

function tighten(space: Space, domains: Domains): boolean {
  for (const derived of space.derived) {
    const left = intersection(domains[derived.slot] as Bits, reachOf(space, derived, domains));
    if (isEmpty(left)) return false;
    domains[derived.slot] = left;
  }
  return true;
}

/** What is left of the domains; undefined where nobody is. */
function propagate(
  { space, memo }: SearchContext,
  constraints: readonly Constraint[],
  given: Domains,
): Domains | undefined {
  let domains = given;
  for (let round = 0; round < mostRounds; round++) {
    const narrowed = [...domains];
    const valuations = new Valuations(memo, domains);
    for (const one of constraints)
      if (!narrow(valuations.for(one), one.proposition, one.accept, narrowed)) return undefined;
    if (!tighten(space, narrowed)) return undefined;
    const before = domains;
    domains = narrowed;
    if (narrowed.every((bits, slot) => isWithin(before[slot] as Bits, bits))) break;
  }
  return domains;
}

interface Open {
  atom: AtomicProposition;
  accept: number;
  /** How many parts of its group may still do; the fewer, the sooner one of two sides comes to an end. */
  among: number;
}

/** The first atom that may or may not come out as accepted, in the group where the fewest may. */
function openAtom(valuation: Valuation, proposition: Proposition, accept: number, among: number): Open | undefined {
  if ((valuation.possible(proposition) & opposite(accept)) === 0) return undefined;
  if (proposition.is === 'atom') return { atom: proposition, accept, among };
  const parts = proposition.parts.filter((part) => (valuation.possible(part) & accept) !== 0);
  const own = needsAll(proposition, accept) ? among : Math.max(among, parts.length);
  let best: Open | undefined;
  for (const part of parts) {
    const open = openAtom(valuation, part, accept, own);
    if (open && (!best || open.among < best.among)) best = open;
  }
  return best;
}

function* slotsOf(proposition: Proposition): Generator<number> {
  if (proposition.is !== 'atom') for (const part of proposition.parts) yield* slotsOf(part);
  else if (proposition.atom.kind === 'single') yield proposition.atom.slot;
  else yield* proposition.atom.slots;
}

/** The declared facts behind a slot: itself, or what it is computed from. */
const behind = ({ derived }: Space, slot: number): readonly number[] =>
  derived.find((one) => one.slot === slot)?.reads ?? [slot];

/** The largest domain among those of declared facts behind some slots, where one has more than one cell left. */
function largest(space: Space, slots: readonly number[], domains: Domains): number | undefined {
  const facts = [...new Set(slots.flatMap((slot) => behind(space, slot)))];
  const sizes = facts.map((slot) => ({ slot, size: count(domains[slot] as Bits) }));
  return sizes.filter(({ size }) => size > 1).sort((a, b) => b.size - a.size)[0]?.slot;
}

/** Two parts of a domain: who has the fact and who does not, else the upper and the lower half. */
function halves({ cells }: Space, slot: number, domain: Bits): Bits[] {
  const all = members(domain);
  const last = all.at(-1) as number;
  const half = cells[slot]?.[last]?.value === undefined ? [last] : all.slice(0, all.length >>> 1);
  const lower = domain.map(() => 0);
  for (const i of half) lower[i >>> 5] = (lower[i >>> 5] as number) | (1 << (i & 31));
  return [difference(domain, lower), lower];
}

/** A slot and the two parts of its domain to try; undefined where nothing is left to be tried. */
function nextSplit(
  { space, memo }: SearchContext,
  constraints: readonly Constraint[],
  domains: Domains,
): { slot: number; parts: Bits[] } | undefined {
  const valuations = new Valuations(memo, domains);
  let best: Open | undefined;
  const compared: number[] = [];
  for (const one of constraints) {
    const open = openAtom(valuations.for(one), one.proposition, one.accept, 1);
    const isSubstituted = open?.atom.atom.kind === 'single' && open.atom.atom.slot === one.substitution?.slot;
    if (!open || isSubstituted) continue;
    if (open.atom.atom.kind === 'pair') compared.push(...open.atom.atom.slots);
    else if (!best || open.among < best.among) best = open;
  }
  const byAtom = best && split(best.atom, best.accept, domains);
  if (byAtom) return byAtom;
  const strayed = space.derived.filter(
    (derived) => !isWithin(reachOf(space, derived, domains), domains[derived.slot] as Bits),
  );
  const slot = largest(space, [...compared, ...strayed.map((derived) => derived.slot)], domains);
  return slot === undefined ? undefined : { slot, parts: halves(space, slot, domains[slot] as Bits) };
}

/** What a step takes beyond looking at propositions. */
const stepWork = 20;
const domainsWork = ({ cells, derived }: Space, domains: Domains): number =>
  derived.reduce((sum, { slot, reads }) => sum + (cells[slot]?.length ?? 0) + 4 * reads.length, domains.length);

function explore<T>(query: Query<T>, constraints: readonly Constraint[], given: Domains): Answer<T> {
  const { context, until } = query;
  const { memo, space } = context;
  if (memo.work.done > until) return unknown;
  memo.work.done += stepWork + domainsWork(space, given);
  const domains = propagate(context, constraints, given);
  if (!domains) return none;
  const valuations = new Valuations(memo, domains);
  const left = constraints.filter((one) => !valuations.isSettled(one));
  const next = nextSplit(context, left, domains);
  if (!next) {
    memo.work.done += space.plan.rules.length;
    const found = query.settle(domains);
    return found === undefined ? unknown : { is: 'found', found };
  }
  let answer: Answer<T> = none;
  for (const part of next.parts) {
    const one = isEmpty(part) ? none : explore(query, left, domains.with(next.slot, part));
    if (one.is === 'found') return one;
    if (one.is === 'unknown') answer = one;
  }
  return answer;
}

/** Whether the cells of all that is asked about are all there is; only then is finding none a proof. */
function isComplete(space: Space, constraints: readonly Constraint[]): boolean {
  if (space.complete.every(Boolean)) return true;
  const slots = new Set(constraints.flatMap(({ proposition }) => [...slotsOf(proposition)]));
  return [...slots].flatMap((slot) => behind(space, slot)).every((slot) => space.complete[slot]);
}

/** `none` only where it is a proof; never throws. */
export function search<T>(query: Query<T>): Answer<T> {
  const answer = explore(query, query.constraints, [...query.context.space.everything]);
  return answer.is === 'none' && !isComplete(query.context.space, query.constraints) ? unknown : answer;
}
