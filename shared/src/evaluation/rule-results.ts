// What each rule came to for one customer, and which of them matter.
import { no, unsure, yes, type Truth } from './truth.js';

export interface RuleResults {
  /** By position among the plan's rules. */
  readonly truths: Int8Array;
  /** Positions of the rules that are true or unknown, in order; only the first `count` are meant. */
  readonly active: Int32Array;
  count: number;
  /** Whether one of them is unknown. */
  open: boolean;
}

export const noResults = (rules: number): RuleResults => ({
  truths: new Int8Array(rules),
  active: new Int32Array(rules),
  count: 0,
  open: false,
});

/** Works out what matters, after `truths` were filled. */
export function settle(results: RuleResults): void {
  const { truths, active } = results;
  let count = 0;
  let open = false;
  for (let i = 0; i < truths.length; i++) {
    const truth = truths[i] as Truth;
    if (truth === no) continue;
    active[count++] = i;
    if (truth === unsure) open = true;
  }
  results.count = count;
  results.open = open;
}

/** Ids of rules that are true, in document order, as far as the filter wants them; sized before they are filled. */
export function trueRules<R extends { id: string }>(
  rules: readonly R[],
  { truths, active, count }: RuleResults,
  wanted: (rule: R) => boolean,
): string[] {
  let length = 0;
  for (let k = 0; k < count; k++) {
    const i = active[k] as number;
    if (truths[i] === yes && wanted(rules[i] as R)) length++;
  }
  if (length === 0) return [];
  const ids = new Array<string>(length);
  for (let k = 0, at = 0; at < length; k++) {
    const i = active[k] as number;
    const rule = rules[i] as R;
    if (truths[i] === yes && wanted(rule)) ids[at++] = rule.id;
  }
  return ids;
}
