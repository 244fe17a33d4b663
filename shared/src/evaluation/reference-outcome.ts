// The outcome of rules that are plainly true or not, word for word as the policy document says it.
import { applies, type RuleEffect, type Stage } from './standing.js';

/** `holding`: the rules whose condition is true; `current`: the rung that the customer holds, undefined where nobody said. */
export function resolve(
  holding: readonly RuleEffect[],
  fallback: number,
  current: number | undefined,
): { rung: number; stage: Stage } {
  const rungs = (...effects: RuleEffect['effect'][]) =>
    holding.filter((rule) => effects.includes(rule.effect) && applies(rule, current)).map(({ rung }) => rung);
  const lifted = Math.min(fallback, ...rungs('qualify', 'retain'));
  const raised = Math.min(lifted, ...rungs('floor'));
  const capped = Math.max(raised, ...rungs('cap'));
  const stage = capped !== raised ? 'cap' : raised !== lifted ? 'floor' : lifted !== fallback ? 'lift' : 'none';
  return { rung: capped, stage };
}
