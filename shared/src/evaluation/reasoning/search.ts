// Looks for a customer of whom everything that is wanted holds, by narrowing down which cells are left and trying both sides of
// what stays open. Where it ends without one, there is none; where its steps run out first, nobody can say.
import { intersection, isEmpty, isWithin, count, members, type Bits } from './bits.js';
import type { AtomFormula, Formula, Formulas } from './formula.js';
import { narrow, needsAll, opposite, Reading, split, type Domains, type Notebook, type Wanted } from './narrowing.js';
import { boundsWithin, cellsWithin, type DerivedSpace, type Space } from './space.js';

/** All customers as of one day, and what is asked of them. */
export interface Sight {
  space: Space;
  formulas: Formulas;
  notebook: Notebook;
}

export interface Question<T> {
  sight: Sight;
  wanted: readonly Wanted[];
  /** Where the search is cut short, as the notebook counts work. */
  until: number;
  /** Makes a customer out of the cells that are left, or undefined where it turns out to be none. */
  settle: (domains: Domains) => T | undefined;
}

export type Answer<T> = { is: 'found'; found: T } | { is: 'none' } | { is: 'unknown' };

export const none = { is: 'none' } as const;
export const unknown = { is: 'unknown' } as const;

const mostRounds = 20;

/** A reading for everything that is wanted as it is, and one for each pretence. */
class Readings {
  private readonly made: Reading[] = [];

  constructor(
    private readonly notebook: Notebook,
    private readonly domains: Domains,
  ) {}

  for({ pretending }: Wanted): Reading {
    const known = this.made.find((one) => one.pretending === pretending);
    if (known) return known;
    const reading = new Reading(this.notebook, this.domains, pretending);
    this.made.push(reading);
    return reading;
  }

  isSettled(wanted: Wanted): boolean {
    return (this.for(wanted).possible(wanted.formula) & opposite(wanted.accept)) === 0;
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
function propagate({ space, notebook }: Sight, wanted: readonly Wanted[], given: Domains): Domains | undefined {
  let domains = given;
  for (let round = 0; round < mostRounds; round++) {
    const narrowed = [...domains];
    const readings = new Readings(notebook, domains);
    for (const one of wanted) if (!narrow(readings.for(one), one.formula, one.accept, narrowed)) return undefined;
    if (!tighten(space, narrowed)) return undefined;
    const before = domains;
    domains = narrowed;
    if (narrowed.every((bits, slot) => isWithin(before[slot] as Bits, bits))) break;
  }
  return domains;
}

interface Open {
  atom: AtomFormula;
  accept: number;
  /** How many parts of its group may still do; the fewer, the sooner one of two sides comes to an end. */
  among: number;
}

/** The first atom that may or may not come out as wanted, in the group where the fewest may. */
function openAtom(reading: Reading, formula: Formula, accept: number, among: number): Open | undefined {
  if ((reading.possible(formula) & opposite(accept)) === 0) return undefined;
  if (formula.is === 'atom') return { atom: formula, accept, among };
  const parts = formula.parts.filter((part) => (reading.possible(part) & accept) !== 0);
  const own = needsAll(formula, accept) ? among : Math.max(among, parts.length);
  let best: Open | undefined;
  for (const part of parts) {
    const open = openAtom(reading, part, accept, own);
    if (open && (!best || open.among < best.among)) best = open;
  }
  return best;
}

function* slotsOf(formula: Formula): Generator<number> {
  if (formula.is !== 'atom') for (const part of formula.parts) yield* slotsOf(part);
  else if (formula.atom.kind === 'single') yield formula.atom.slot;
  else yield* formula.atom.slots;
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
  return [domain.map((word, i) => word & ~(lower[i] as number)), lower];
}

/** A slot and the two parts of its domain to try; undefined where nothing is left to be tried. */
function nextSplit(
  { space, notebook }: Sight,
  wanted: readonly Wanted[],
  domains: Domains,
): { slot: number; parts: Bits[] } | undefined {
  const readings = new Readings(notebook, domains);
  let best: Open | undefined;
  const compared: number[] = [];
  for (const one of wanted) {
    const open = openAtom(readings.for(one), one.formula, one.accept, 1);
    const isPretended = open?.atom.atom.kind === 'single' && open.atom.atom.slot === one.pretending?.slot;
    if (!open || isPretended) continue;
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

/** What a step takes beyond looking at formulas. */
const stepWork = 20;
const domainsWork = ({ cells, derived }: Space, domains: Domains): number =>
  derived.reduce((sum, { slot, reads }) => sum + (cells[slot]?.length ?? 0) + 4 * reads.length, domains.length);

function explore<T>(question: Question<T>, wanted: readonly Wanted[], given: Domains): Answer<T> {
  const { sight, until } = question;
  const { notebook, space } = sight;
  if (notebook.work.done > until) return unknown;
  notebook.work.done += stepWork + domainsWork(space, given);
  const domains = propagate(sight, wanted, given);
  if (!domains) return none;
  const readings = new Readings(notebook, domains);
  const left = wanted.filter((one) => !readings.isSettled(one));
  const next = nextSplit(sight, left, domains);
  if (!next) {
    notebook.work.done += space.plan.rules.length;
    const found = question.settle(domains);
    return found === undefined ? unknown : { is: 'found', found };
  }
  let answer: Answer<T> = none;
  for (const part of next.parts) {
    const one = isEmpty(part) ? none : explore(question, left, domains.with(next.slot, part));
    if (one.is === 'found') return one;
    if (one.is === 'unknown') answer = one;
  }
  return answer;
}

/** Whether all that the question is about can be told apart cell by cell. */
function isWhole(space: Space, wanted: readonly Wanted[]): boolean {
  if (space.whole.every(Boolean)) return true;
  const slots = new Set(wanted.flatMap(({ formula }) => [...slotsOf(formula)]));
  return [...slots].flatMap((slot) => behind(space, slot)).every((slot) => space.whole[slot]);
}

export function search<T>(question: Question<T>): Answer<T> {
  const answer = explore(question, question.wanted, [...question.sight.space.everything]);
  return answer.is === 'none' && !isWhole(question.sight.space, question.wanted) ? unknown : answer;
}
