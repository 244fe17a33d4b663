// The text of a function that settles one policy's rules where no fact that they ask for is missing: then each of them is
// true or false. Comparisons of numbers stand in the text; other questions are asked of closures. Where a fact is missing it
// leaves everything to the three-valued runner.
import type { Clause, SlotSpan } from '../flat-rule.js';
import { slotsRead, type PlannedNode } from '../planned-node.js';
import { no, yes } from '../truth.js';
import { maxCodeLength } from './run-code.js';

/** More ranges than these are sooner found in an index of them (rule-index.ts) than compared one after the other. */
const mostRanges = 150;

export type Part = Clause['rest'][number];

export interface RulesCode {
  /** The body of a function that answers `(…what it knows) => (values, asOf) => boolean`. */
  text: string;
  /** What is asked of closures, by the position that the text calls them by. */
  parts: readonly Part[];
}

/** Infinite ends are not asked for; numbers are written so that reading them gives the same number. */
function inRange(x: string, low: number, high: number): string {
  if (low === high) return `${x} === ${low}`;
  const ends = [...(low === -Infinity ? [] : [`${x} >= ${low}`]), ...(high === Infinity ? [] : [`${x} <= ${high}`])];
  return ends.length === 0 ? 'true' : ends.join(' && ');
}

function spanCode({ slot, ranges, inside }: SlotSpan): string {
  const anyOf = ranges.map(({ low, high }) => `(${inRange(`x${slot}`, low, high)})`).join(' || ');
  return inside ? `(${anyOf})` : `!(${anyOf})`;
}

function clauseCode(clauses: readonly Clause[], at: number, parts: Part[]): string {
  const { settledBy, spans, within, rest } = clauses[at] as Clause;
  const asked = rest.map((part) => `(ask[${parts.push(part) - 1}](values, asOf) === ${part.positive ? yes : no})`);
  const all = [...spans.map(spanCode), ...within.map((inner) => clauseCode(clauses, inner, parts)), ...asked];
  return `(${all.join(settledBy === yes ? ' || ' : ' && ')})`;
}

const rangesIn = (clauses: readonly Clause[]): number =>
  clauses.reduce((sum, { spans }) => sum + spans.reduce((n, { ranges }) => n + ranges.length, 0), 0);

/** With references followed, each named condition once. */
function slotsBehind(node: PlannedNode, into: Set<number>, seen: Set<PlannedNode>): void {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'leaf') for (const slot of slotsRead(node)) into.add(slot);
  else if (node.kind === 'not') slotsBehind(node.child, into, seen);
  else if (node.kind === 'reference') slotsBehind(node.target.root, into, seen);
  else if (node.kind !== 'broken') for (const child of node.children) slotsBehind(child, into, seen);
}

/** Everything that some rule asks for, in the order of the slots. */
function slotsOf(clauses: readonly Clause[]): number[] {
  const [slots, seen] = [new Set<number>(), new Set<PlannedNode>()];
  for (const { spans, rest } of clauses) {
    for (const { slot } of spans) slots.add(slot);
    for (const { node } of rest) slotsBehind(node, slots, seen);
  }
  return [...slots].sort((a, b) => a - b);
}

/** Undefined where there is too much to compare. */
export function rulesCode(clauses: readonly Clause[], rules: number): RulesCode | undefined {
  if (rangesIn(clauses) > mostRanges) return undefined;
  const parts: Part[] = [];
  const settled = Array.from(
    { length: rules },
    (_, i) =>
      `if (${clauseCode(clauses, i, parts)}) { truths[${i}] = ${yes}; active[count++] = ${i}; } else truths[${i}] = ${no};`,
  );
  const text = `'use strict';
return (numbers, results, truths, active, ask) => (values, asOf) => {
${slotsOf(clauses)
  .map((slot) => `const x${slot} = numbers[${slot}]; if (x${slot} !== x${slot}) return false;`)
  .join('\n')}
let count = 0;
${settled.join('\n')}
results.count = count;
return true;
};`;
  return text.length > maxCodeLength ? undefined : { text, parts };
}
