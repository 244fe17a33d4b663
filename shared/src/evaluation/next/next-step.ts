// The cheapest way to a better tier.
import type { NextStep } from '../../contracts/index.js';
import type { Plan } from '../plan.js';
import { roundDecimals } from '../rounding.js';
import type { FactSlot } from '../slots.js';
import { readable, valueAt, type Value, type Values } from '../values.js';
import type { Surroundings } from './candidates.js';
import { decimalsIn } from './grid.js';
import { bandEdges, questionsOf } from './questions.js';
import { cheapestChanges, type Change } from './search.js';
import { whatIfs, type Situation } from './what-if.js';

/** How `need` is to be read: what is at least as good, or exactly this. */
function operatorFor({ type }: FactSlot, have: Value, value: Value): string {
  const up = typeof have !== 'number' || (typeof value === 'number' && value > have);
  if (type.is === 'number') return up ? 'greaterThanInclusive' : 'lessThanInclusive';
  if (type.is === 'date') return up ? 'onOrAfter' : 'onOrBefore';
  if (type.is === 'enum' && type.ordered) return up ? 'atLeast' : 'atMost';
  const grown = Array.isArray(value) && (!Array.isArray(have) || have.every((one) => value.includes(one)));
  return grown ? 'containsAll' : 'equal';
}

function gapBetween({ type }: FactSlot, have: Value, value: Value): number | null {
  if ((type.is !== 'number' && type.is !== 'date') || typeof have !== 'number' || typeof value !== 'number')
    return null;
  return roundDecimals(Math.abs(value - have), Math.max(decimalsIn(value), decimalsIn(have)));
}

const shown = (slot: FactSlot, value: Value) => readable(slot.type, value);

/**
 * For a determined customer: what to change to come to the next better tier that any change of actionable facts reaches.
 * Null where there is none, where the outcome is undetermined, and where the search would take too long.
 * `need` is the fact's new value, `gap` its distance from `have` (days for dates, null for what is no number or missing).
 */
export function nextSteps(plan: Plan): (values: Values, situation: Situation) => NextStep | null {
  const suppose = whatIfs(plan);
  const questions = questionsOf(plan);
  const edges = bandEdges(plan);
  const read = new Set(plan.rules.flatMap(({ reads }) => [...reads]));
  const facts = plan.slots.facts.filter(({ index, fact }) => fact.actionable && read.has(index));
  const derivedFrom = (fact: number) =>
    plan.derivations.ordered.filter(({ reads }) => reads.has(fact)).map(({ slot }) => slot.index);
  return (values, situation) => {
    const whatIf = suppose(values, situation);
    const outcome = whatIf.outcome();
    const around: Surroundings = {
      whatIf,
      asOf: situation.asOf,
      questionsOf: (slot) => questions.get(slot) ?? [],
      edgesOf: (slot) => edges.get(slot) ?? [],
      derivedFrom,
    };
    for (let rung = (outcome ?? 0) - 1; rung >= 0; rung--) {
      const changes = cheapestChanges(facts, rung, around);
      if (changes) return stepOf(plan, rung, changes, values);
    }
    return null;
  };
}

function stepOf({ ladder }: Plan, rung: number, changes: readonly Change[], values: Values): NextStep {
  return {
    tier: ladder.keys[rung] ?? '',
    changes: changes.map(({ slot, value }) => {
      const have = valueAt(values, slot.index);
      const [need, had] = [shown(slot, value), shown(slot, have)];
      return {
        fact: slot.key,
        operator: operatorFor(slot, have, value),
        need,
        have: had,
        gap: gapBetween(slot, have, value),
      };
    }),
  };
}
