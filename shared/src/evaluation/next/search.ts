// The fewest, then smallest changes of some facts that make a rung the outcome: branches that cannot reach it are cut, by the
// same three-valued logic that says what missing facts may mean.
import type { FactSlot } from '../slots.js';
import { valueAt, type Value } from '../values.js';
import { candidatesFor, type Candidate, type Surroundings } from './candidates.js';

export interface Change {
  slot: FactSlot;
  value: Value;
}

/** What one search may spend before it gives up: some tens of milliseconds. */
const patience = 5_000;

interface Best {
  cost: number;
  changes: readonly Change[];
}

class Search {
  private best: Best | undefined;
  private readonly firstCandidates = new Map<FactSlot, readonly Candidate[]>();

  private readonly end: number;

  constructor(
    private readonly facts: readonly FactSlot[],
    private readonly rung: number,
    private readonly around: Surroundings,
  ) {
    this.end = around.whatIf.spent() + patience;
  }

  /** Sets of the first size that has one that reaches the rung; in document order, so that of equals the first stays. */
  run(): readonly Change[] | undefined {
    for (let size = 1; size <= this.facts.length && !this.best && this.couldReach(this.facts); size++)
      this.choose(0, [], size);
    return this.best?.changes;
  }

  private couldReach(free: readonly FactSlot[]): boolean {
    if (this.around.whatIf.spent() > this.end) return false;
    return this.around.whatIf.couldReach(
      this.rung,
      free.map(({ index }) => index),
    );
  }

  /** Those of the first fact of a set are the same in every set: nothing else has changed by then. */
  private candidates(slot: FactSlot, isFirst: boolean): readonly Candidate[] {
    if (!isFirst) return candidatesFor(slot, this.around);
    const known = this.firstCandidates.get(slot) ?? candidatesFor(slot, this.around);
    this.firstCandidates.set(slot, known);
    return known;
  }

  private choose(from: number, chosen: readonly FactSlot[], size: number): void {
    const open = this.facts.slice(from);
    if (chosen.length + open.length < size || !this.couldReach([...chosen, ...open])) return;
    const [next] = open;
    if (chosen.length === size) {
      if (this.couldReach(chosen)) this.assign(chosen, [], 0);
    } else if (next) {
      this.choose(from + 1, [...chosen, next], size);
      this.choose(from + 1, chosen, size);
    }
  }

  /** Gives the facts their values one after the other; a later one sees what the earlier became. */
  private assign(facts: readonly FactSlot[], changes: readonly Change[], cost: number): void {
    const [slot, ...others] = facts;
    const { whatIf } = this.around;
    if (!slot) {
      if (whatIf.outcome() === this.rung) this.best = { cost, changes };
      return;
    }
    const have = valueAt(whatIf.values, slot.index);
    for (const candidate of this.candidates(slot, changes.length === 0)) {
      const sum = cost + candidate.cost;
      if (this.best && sum >= this.best.cost) break;
      whatIf.suppose(slot.index, candidate.value);
      if (this.couldReach(others)) this.assign(others, [...changes, { slot, value: candidate.value }], sum);
    }
    whatIf.suppose(slot.index, have);
  }
}

/** The cheapest changes of these facts, or undefined where none reaches the rung or the search would take too long. */
export const cheapestChanges = (
  facts: readonly FactSlot[],
  rung: number,
  around: Surroundings,
): readonly Change[] | undefined => new Search(facts, rung, around).run();
