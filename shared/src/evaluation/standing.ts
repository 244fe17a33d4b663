// From the truth of each rule to the tier: qualify and retain lift, then floors raise, then caps lower. With unknown rules
// there is a range: from the worst that they may mean to the best. Rungs: 0 is the best.
import type { Effect } from '../policy/index.js';
import type { RuleResults } from './rule-results.js';
import { yes, type Truth } from './truth.js';

/** What a rule is to the outcome; see ladder.ts for rungs. */
export interface RuleEffect {
  effect: Effect;
  rung: number;
}

/** The stage whose rules decided; 'none' where nothing moved the customer off the fallback. */
export type Stage = 'lift' | 'floor' | 'cap' | 'none';

export interface Standing {
  /** Low end of the range: unknown caps hold, no other unknown rule does. */
  atLeast: number;
  /** High end: the reverse. */
  atMost: number;
  /** The last stage in which the rules that are true changed the outcome. */
  decidedIn: Stage;
}

/** Whether a rule can have its effect for a customer who holds this rung (undefined: nobody said). */
export const applies = ({ effect, rung }: RuleEffect, current: number | undefined): boolean =>
  effect !== 'retain' || (current !== undefined && current <= rung);

/**
 * Fills `into` from settled results; allocates nothing.
 * With only what is true counted, the outcome lies within the range, so for equal ends it is the outcome.
 */
export function standing(
  rules: readonly RuleEffect[],
  { truths, active, count }: RuleResults,
  fallback: number,
  current: number | undefined,
  into: Standing,
): void {
  let [lift, maybeLift] = [fallback, fallback];
  let [floor, maybeFloor] = [Infinity, Infinity];
  let [cap, maybeCap] = [-1, -1];
  for (let k = 0; k < count; k++) {
    const i = active[k] as number;
    const truth = truths[i] as Truth;
    const rule = rules[i] as RuleEffect;
    const { effect, rung } = rule;
    switch (effect) {
      case 'retain':
      case 'qualify':
        if (!applies(rule, current)) break;
        if (rung < maybeLift) maybeLift = rung;
        if (truth === yes && rung < lift) lift = rung;
        break;
      case 'floor':
        if (rung < maybeFloor) maybeFloor = rung;
        if (truth === yes && rung < floor) floor = rung;
        break;
      case 'cap':
        if (rung > maybeCap) maybeCap = rung;
        if (truth === yes && rung > cap) cap = rung;
        break;
      default:
        effect satisfies never;
    }
  }
  const raised = Math.min(lift, floor);
  into.atLeast = Math.max(raised, maybeCap);
  into.atMost = Math.max(Math.min(maybeLift, maybeFloor), cap);
  into.decidedIn = cap > raised ? 'cap' : raised < lift ? 'floor' : lift < fallback ? 'lift' : 'none';
}

const stageOf = (effect: Effect): Stage => (effect === 'floor' ? 'floor' : effect === 'cap' ? 'cap' : 'lift');

/** Whether a rule that is true is one of those that decided a determined outcome. */
export const decides = (rule: RuleEffect, into: Standing, current: number | undefined): boolean =>
  rule.rung === into.atLeast &&
  into.atLeast === into.atMost &&
  stageOf(rule.effect) === into.decidedIn &&
  applies(rule, current);
