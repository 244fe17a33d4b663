// What the rules ask of each fact and derived fact: the tests that read its slot, on either side.
import { periodStart } from '../leaf-closure.js';
import type { LeafTest } from '../leaf-test.js';
import type { Plan } from '../plan.js';
import { leavesOf, slotsRead } from '../planned-node.js';
import { valueAt, type Value, type Values } from '../values.js';

export interface Question {
  test: LeafTest;
  /** The slot that this one is compared with, where it is. */
  other: number | undefined;
}

/** By slot, in document order. Named conditions are asked about whether or not a rule refers to them. */
export function questionsOf({ rules, named }: Plan): ReadonlyMap<number, readonly Question[]> {
  const questions = new Map<number, Question[]>();
  for (const { root } of [...named, ...rules])
    for (const leaf of leavesOf(root)) {
      const read = slotsRead(leaf);
      for (const slot of new Set(read)) {
        const other = read.find((one) => one !== slot);
        questions.set(slot, [...(questions.get(slot) ?? []), { test: leaf.test, other }]);
      }
    }
  return questions;
}

/** The bounds of every scorecard's bands over each fact or derived fact, by slot: its points change there and nowhere else. */
export function bandEdges({ policy, slots }: Plan): ReadonlyMap<number, readonly number[]> {
  const edges = new Map<number, number[]>();
  for (const derived of policy.derived)
    for (const item of derived.kind === 'scorecard' ? derived.items : []) {
      const slot = slots.byKey.get(item.fact)?.index;
      if (slot === undefined || !('bands' in item)) continue;
      edges.set(slot, [...(edges.get(slot) ?? []), ...item.bands.flatMap(({ below }) => below ?? [])]);
    }
  return edges;
}

/** The values where the answer to a question changes, in the terms of the slot: numbers, days, ranks, texts. */
export function linesOf({ test, other }: Question, values: Values, asOf: number): Value[] {
  if (other !== undefined) return [valueAt(values, other)];
  switch (test.is) {
    case 'equality':
    case 'order':
      return 'literal' in test.to ? [test.to.literal] : [];
    case 'text':
      return 'literal' in test.text ? [test.text.literal] : [];
    case 'membership':
      return [...test.values];
    case 'range':
      return [test.min, test.max];
    case 'period':
      return [periodStart(asOf, test), asOf];
    case 'presence':
    case 'item':
    case 'items':
      return [];
    default:
      return test satisfies never;
  }
}
