// What a condition may still come to for a set of customers, and which customers are left when it must come to something.
// A set of customers is one set of cells for each slot.
import { no, unsure, yes, type Truth } from '../truth.js';
import { allows, anyTruth, only, type PairAtom, type TruthSet } from './atom.js';
import { bitsWhere, has, intersection, isEmpty, isWithin, meets, members, union, type Bits } from './bits.js';
import type { AtomFormula, Formula } from './formula.js';

/** By slot; replaced, never changed in place, so that a copy of the array is a copy of the whole. */
export type Domains = Bits[];

/** One slot as if its value lay in another cell. */
export interface Pretence {
  slot: number;
  cell: number;
}

/** What must come out: one of `accept`, which is a level or better, or a level or worse. */
export interface Wanted {
  formula: Formula;
  accept: TruthSet;
  pretending?: Pretence | undefined;
}

const truths: readonly Truth[] = [no, unsure, yes];

/** No becomes yes and yes becomes no. */
const swapped = (set: TruthSet): TruthSet => ((set & 1) << 2) | (set & 2) | ((set >> 2) & 1);

export const opposite = (set: TruthSet): TruthSet => anyTruth & ~set;

/** Whether all parts must be accepted for the whole to be; otherwise one that is will do. */
export const needsAll = ({ is }: Formula, accept: TruthSet): boolean => (is === 'every') === allows(accept, yes);

/** The cells for which an atom comes out as one of these. */
function cellsFor({ atom, negated }: AtomFormula, accept: TruthSet): Bits | undefined {
  if (atom.kind === 'pair') return undefined;
  const wanted = negated ? swapped(accept) : accept;
  const kept = truths.filter((truth) => allows(wanted, truth)).map((truth) => atom.where[truth] as Bits);
  return kept.length === 1 ? kept[0] : kept.reduce(union);
}

/** Two parts of an atom's slot: where the atom is as wanted, and where it is not; undefined where it compares two slots. */
export function split(
  formula: AtomFormula,
  accept: TruthSet,
  domains: Domains,
): { slot: number; parts: Bits[] } | undefined {
  const { atom } = formula;
  const cells = cellsFor(formula, accept);
  if (atom.kind === 'pair' || !cells) return undefined;
  const domain = domains[atom.slot] as Bits;
  return {
    slot: atom.slot,
    parts: [intersection(domain, cells), domain.map((word, i) => word & ~(cells[i] as number))],
  };
}

/** What readings found, by the formula's id; each reading knows its own by its stamp. */
export interface Notebook {
  stamps: number;
  notes: number[];
  work: Work;
}

/** How much was looked at: about one for each formula or cell. A clock would tell differently each time. */
export interface Work {
  done: number;
}

const bitsOfSet = 3;

/** What formulas may still come to while the domains stand as they do; each is worked out once. */
export class Reading {
  private readonly stamp: number;

  constructor(
    private readonly notebook: Notebook,
    readonly domains: Domains,
    readonly pretending: Pretence | undefined,
  ) {
    this.stamp = ++notebook.stamps;
  }

  cellsOf(slot: number): readonly number[] {
    return this.pretending?.slot === slot ? [this.pretending.cell] : members(this.domains[slot] as Bits);
  }

  spend(work: number): void {
    this.notebook.work.done += work;
  }

  /** A superset of the truth values that the formula has for these customers. */
  possible(formula: Formula): TruthSet {
    const { notes } = this.notebook;
    const note = notes[formula.id] ?? 0;
    if (note >>> bitsOfSet === this.stamp) return note & anyTruth;
    this.notebook.work.done++;
    const set = formula.is === 'atom' ? this.ofAtom(formula) : this.ofGroup(formula);
    notes[formula.id] = (this.stamp << bitsOfSet) | set;
    return set;
  }

  private ofGroup({ is, parts }: Exclude<Formula, AtomFormula>): TruthSet {
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

  private ofAtom({ atom, negated }: AtomFormula): TruthSet {
    if (atom.kind === 'pair') return negated ? swapped(this.ofPair(atom)) : this.ofPair(atom);
    const { pretending } = this;
    let set: TruthSet = 0;
    for (const truth of truths) {
      const cells = atom.where[truth] as Bits;
      const may =
        pretending?.slot === atom.slot ? has(cells, pretending.cell) : meets(cells, this.domains[atom.slot] as Bits);
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

function narrowPair(reading: Reading, { slots, of }: PairAtom, accept: TruthSet, domains: Domains): boolean {
  const [ones, others] = [reading.cellsOf(slots[0]), reading.cellsOf(slots[1])];
  // Too many to look at are left for a later step, when fewer are left.
  if (ones.length * others.length > mostPairs) return true;
  reading.spend(ones.length * others.length);
  const kept = [
    new Set(ones.filter((i) => others.some((j) => (of(i, j) & accept) !== 0))),
    new Set(others.filter((j) => ones.some((i) => (of(i, j) & accept) !== 0))),
  ] as const;
  for (const side of [0, 1] as const) {
    const slot = slots[side];
    if (kept[side].size === 0) return false;
    if (reading.pretending?.slot === slot) continue;
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

function narrowAtom(reading: Reading, formula: AtomFormula, accept: TruthSet, domains: Domains): boolean {
  const { atom, negated } = formula;
  if (atom.kind === 'pair') return narrowPair(reading, atom, negated ? swapped(accept) : accept, domains);
  const cells = cellsFor(formula, accept) as Bits;
  if (reading.pretending?.slot === atom.slot) return has(cells, reading.pretending.cell);
  const before = domains[atom.slot] as Bits;
  if (isWithin(before, cells)) return true;
  const after = intersection(before, cells);
  domains[atom.slot] = after;
  return !isEmpty(after);
}

/** Takes out of the domains what cannot be, going by a reading of them before; false where nobody is left. */
export function narrow(reading: Reading, formula: Formula, accept: TruthSet, domains: Domains): boolean {
  const set = reading.possible(formula);
  if ((set & accept) === 0) return false;
  if ((set & opposite(accept)) === 0) return true;
  if (formula.is === 'atom') return narrowAtom(reading, formula, accept, domains);
  if (needsAll(formula, accept)) return formula.parts.every((part) => narrow(reading, part, accept, domains));
  const open = formula.parts.filter((part) => (reading.possible(part) & accept) !== 0);
  const [last] = open;
  return open.length > 1 || (last !== undefined && narrow(reading, last, accept, domains));
}
