// Constraint propagation: what a condition may still come to for a set of customers, and which customers are left when it must
// come to something. A set of customers is one set of cells for each slot.
import { no, unsure, yes, type Truth } from '../truth.js';
import { allows, anyTruth, only, type PairAtom, type TruthSet } from './atom.js';
import {
  bitsWhere,
  difference,
  has,
  intersection,
  isEmpty,
  isWithin,
  meets,
  members,
  union,
  type Bits,
} from './bits.js';
import type { AtomicProposition, Proposition } from './proposition.js';

/** By slot, the cells that are left. Replaced, never changed in place, so that a copy of the array is a copy of the whole. */
export type Domains = Bits[];

/** One slot as if its value lay in this cell; all others as the domains say. */
export interface Substitution {
  slot: number;
  cell: number;
}

/**
 * What must come out: one of `accept`. In the order no, unsure, yes it holds all from some level up or all from some level down,
 * so that whether every part must be accepted follows from it (`needsAll`).
 */
export interface Constraint {
  proposition: Proposition;
  accept: TruthSet;
  substitution?: Substitution | undefined;
}

const truths: readonly Truth[] = [no, unsure, yes];

/** No becomes yes and yes becomes no. */
const swapped = (set: TruthSet): TruthSet => ((set & 1) << 2) | (set & 2) | ((set >> 2) & 1);

export const opposite = (set: TruthSet): TruthSet => anyTruth & ~set;

/** Whether all parts must be accepted for the whole to be; otherwise one that is will do. */
export const needsAll = ({ is }: Proposition, accept: TruthSet): boolean => (is === 'every') === allows(accept, yes);

/** The cells for which an atom comes out as one of these. */
function cellsFor({ atom, negated }: AtomicProposition, accept: TruthSet): Bits | undefined {
  if (atom.kind === 'pair') return undefined;
  const accepted = negated ? swapped(accept) : accept;
  const kept = truths.filter((truth) => allows(accepted, truth)).map((truth) => atom.where[truth] as Bits);
  return kept.length === 1 ? kept[0] : kept.reduce(union);
}

/** Two parts of an atom's slot: where the atom comes out as accepted, and where it does not; undefined where it compares two slots. */
export function split(
  proposition: AtomicProposition,
  accept: TruthSet,
  domains: Domains,
): { slot: number; parts: Bits[] } | undefined {
  const { atom } = proposition;
  const cells = cellsFor(proposition, accept);
  if (atom.kind === 'pair' || !cells) return undefined;
  const domain = domains[atom.slot] as Bits;
  return {
    slot: atom.slot,
    parts: [intersection(domain, cells), difference(domain, cells)],
  };
}

/** What valuations found, kept in one array for all of them: each knows its own entries by its stamp. */
export interface Memo {
  /** How many valuations there were. */
  stamps: number;
  /** By the id of a proposition: the stamp of whoever worked it out last, and in the lowest bits the truth values. */
  entries: number[];
  work: Work;
}

/** How much was looked at: about one for each proposition or cell. A clock would tell differently each time. */
export interface Work {
  done: number;
}

const bitsOfSet = 3;

/** Which truth values propositions may still have while the domains stand as they do; each is worked out once. */
export class Valuation {
  private readonly stamp: number;

  constructor(
    private readonly memo: Memo,
    readonly domains: Domains,
    readonly substitution: Substitution | undefined,
  ) {
    this.stamp = ++memo.stamps;
  }

  cellsOf(slot: number): readonly number[] {
    return this.substitution?.slot === slot ? [this.substitution.cell] : members(this.domains[slot] as Bits);
  }

  spend(work: number): void {
    this.memo.work.done += work;
  }

  /** A superset of the truth values that the proposition has for these customers. */
  possible(proposition: Proposition): TruthSet {
    const { entries } = this.memo;
    const entry = entries[proposition.id] ?? 0;
    if (entry >>> bitsOfSet === this.stamp) return entry & anyTruth;
    this.memo.work.done++;
    const set = proposition.is === 'atom' ? this.ofAtom(proposition) : this.ofGroup(proposition);
    entries[proposition.id] = (this.stamp << bitsOfSet) | set;
    return set;
  }

  private ofGroup({ is, parts }: Exclude<Proposition, AtomicProposition>): TruthSet {
    const [settledBy, otherwise] = is === 'every' ? ([no, yes] as const) : ([yes, no] as const);
    let [settled, allOtherwise, someUnsure] = [false, true, false];
    for (const part of parts) {
      const set = this.possible(part);
      if (set === only(settledBy)) return set;
      if (allows(set, settledBy)) settled = true;
      if (allows(set, unsure)) someUnsure = true;
      if (!allows(set, otherwise)) allOtherwise = false;
    }
    return (settled ? only(settledBy) : 0) | (allOtherwise ? only(otherwise) : 0) | (someUnsure ? only(unsure) : 0);
  }

  private ofAtom({ atom, negated }: AtomicProposition): TruthSet {
    if (atom.kind === 'pair') return negated ? swapped(this.ofPair(atom)) : this.ofPair(atom);
    const { substitution } = this;
    let set: TruthSet = 0;
    for (const truth of truths) {
      const cells = atom.where[truth] as Bits;
      const may =
        substitution?.slot === atom.slot
          ? has(cells, substitution.cell)
          : meets(cells, this.domains[atom.slot] as Bits);
      if (may) set |= only(truth);
    }
    return negated ? swapped(set) : set;
  }

  private ofPair({ slots: [first, second], of }: PairAtom): TruthSet {
    const [ones, others] = [this.cellsOf(first), this.cellsOf(second)];
    if (ones.length * others.length > mostPairs) return anyTruth;
    let set: TruthSet = 0;
    for (const i of ones) {
      this.spend(others.length);
      for (const j of others) {
        set |= of(i, j);
        if (set === anyTruth) return set;
      }
    }
    return set;
  }
}

const mostPairs = 20_000;

function narrowPair(valuation: Valuation, { slots, of }: PairAtom, accept: TruthSet, domains: Domains): boolean {
  const [ones, others] = [valuation.cellsOf(slots[0]), valuation.cellsOf(slots[1])];
  // Too many to look at are left for a later step, when fewer are left.
  if (ones.length * others.length > mostPairs) return true;
  valuation.spend(ones.length * others.length);
  const kept = [
    new Set(ones.filter((i) => others.some((j) => (of(i, j) & accept) !== 0))),
    new Set(others.filter((j) => ones.some((i) => (of(i, j) & accept) !== 0))),
  ] as const;
  for (const side of [0, 1] as const) {
    const slot = slots[side];
    if (kept[side].size === 0) return false;
    if (valuation.substitution?.slot === slot) continue;
    const domain = domains[slot] as Bits;
    const left = intersection(
      domain,
      bitsWhere(domain.length * 32, (i) => kept[side].has(i)),
    );
    if (isEmpty(left)) return false;
    domains[slot] = left;
  }
  return true;
}

function narrowAtom(valuation: Valuation, proposition: AtomicProposition, accept: TruthSet, domains: Domains): boolean {
  const { atom, negated } = proposition;
  if (atom.kind === 'pair') return narrowPair(valuation, atom, negated ? swapped(accept) : accept, domains);
  const cells = cellsFor(proposition, accept) as Bits;
  if (valuation.substitution?.slot === atom.slot) return has(cells, valuation.substitution.cell);
  const before = domains[atom.slot] as Bits;
  if (isWithin(before, cells)) return true;
  const after = intersection(before, cells);
  domains[atom.slot] = after;
  return !isEmpty(after);
}

/** Takes out of the domains what cannot be, going by a valuation over them as they were; false where nobody is left. */
export function narrow(valuation: Valuation, proposition: Proposition, accept: TruthSet, domains: Domains): boolean {
  const set = valuation.possible(proposition);
  if ((set & accept) === 0) return false;
  if ((set & opposite(accept)) === 0) return true;
  if (proposition.is === 'atom') return narrowAtom(valuation, proposition, accept, domains);
  if (needsAll(proposition, accept)) return proposition.parts.every((part) => narrow(valuation, part, accept, domains));
  const open = proposition.parts.filter((part) => (valuation.possible(part) & accept) !== 0);
  const [last] = open;
  return open.length > 1 || (last !== undefined && narrow(valuation, last, accept, domains));
}
