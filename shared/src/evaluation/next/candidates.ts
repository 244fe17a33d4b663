// The values of one fact that can make a difference: on, just above and just below every line that some rule draws.
import { dayNumber } from '../calendar.js';
import type { FactSlot } from '../slots.js';
import { valueAt, type Items, type Value } from '../values.js';
import { crossings } from './crossings.js';
import { decimalsIn, stepsFrom } from './grid.js';
import { linesOf, type Question } from './questions.js';
import type { WhatIf } from './what-if.js';

export interface Candidate {
  value: Value;
  /** The change relative to what is there; 1 for what is no number, and where there is 0 or nothing. */
  cost: number;
}

/** What surrounds one fact while the others stand as they do. */
export interface Surroundings {
  whatIf: WhatIf;
  asOf: number;
  questionsOf: (slot: number) => readonly Question[];
  /** Where the points of some scorecard change. */
  edgesOf: (slot: number) => readonly number[];
  /** Derived facts that are computed from a fact, itself or through others. */
  derivedFrom: (slot: number) => readonly number[];
}

export interface Limits {
  min: number;
  max: number;
}

const firstDay = dayNumber(0, 1, 1);
const lastDay = dayNumber(9999, 12, 31);

function limitsOf({ fact }: FactSlot): Limits {
  if (fact.type === 'date') return { min: firstDay, max: lastDay };
  if (fact.type === 'number') return { min: fact.min ?? -Infinity, max: fact.max ?? Infinity };
  const [least, most] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  return fact.type === 'integer' ? { min: fact.min ?? least, max: fact.max ?? most } : { min: least, max: most };
}

/** Steps are those of the fact's `decimals`; without any, those of the line and of the value that there is. */
function decimalsFor({ fact }: FactSlot, ...numbers: number[]): number {
  return fact.type === 'number' ? (fact.decimals ?? Math.max(...numbers.map(decimalsIn))) : 0;
}

function numbersNear(slot: FactSlot, have: number | undefined, around: Surroundings): number[] {
  const { values } = around.whatIf;
  const limits = limitsOf(slot);
  const lines = around
    .questionsOf(slot.index)
    .flatMap((question) => linesOf(question, values, around.asOf))
    .filter((line) => typeof line === 'number');
  const near = [...lines, ...around.edgesOf(slot.index)].flatMap((line) => {
    const step = stepsFrom(line, decimalsFor(slot, line, have ?? line));
    return [line, step(1), step(-1)];
  });
  const start = have ?? Math.min(Math.max(0, limits.min), limits.max);
  const computed = crossings(slot.index, start, decimalsFor(slot, start), limits, around);
  const accepts = slot.fact.type === 'number' ? Number.isFinite : Number.isSafeInteger;
  const possible = (x: number) => accepts(x) && x >= limits.min && x <= limits.max && x !== have;
  const ends = slot.fact.type === 'date' ? [] : [limits.min, limits.max];
  // Where a division by a fact, or by the days since one, cannot be computed; and any value at all, for one that is missing.
  const nought = slot.fact.type === 'date' ? around.asOf : 0;
  const matters = have === undefined || around.derivedFrom(slot.index).length > 0;
  return [...new Set([...near, ...computed, ...ends, ...(matters ? [start, nought] : [])].filter(possible))];
}

/** The list with what is asked for, and without it; where there is none, an empty one too. */
function lists(have: Items | undefined, questions: readonly Question[]): Items[] {
  const list = have ?? [];
  const changed = questions.flatMap(({ test }): Items[] => {
    const wanted: Items = test.is === 'item' ? [test.item] : test.is === 'items' ? test.items : [];
    const more = wanted.filter((one) => !list.includes(one));
    const less = list.filter((one) => !wanted.includes(one));
    const each = test.is === 'items' && !test.every ? more.map((one) => [...list, one]) : [[...list, ...more]];
    return [...each, less].filter((one) => one.length !== list.length);
  });
  return have === undefined ? [list, ...changed] : changed;
}

function valuesFor(slot: FactSlot, have: Value, around: Surroundings): Value[] {
  const { values } = around.whatIf;
  switch (slot.type.is) {
    case 'number':
    case 'date':
      return numbersNear(slot, typeof have === 'number' ? have : undefined, around);
    case 'boolean':
      return [1, 0];
    case 'enum':
      return slot.type.values.map((_, rank) => rank);
    case 'string': {
      const lines = around.questionsOf(slot.index).flatMap((question) => linesOf(question, values, around.asOf));
      return have === undefined ? [...lines, ''] : lines;
    }
    case 'list':
      return lists(have as Items | undefined, around.questionsOf(slot.index));
    default:
      return slot.type satisfies never;
  }
}

function costOf(slot: FactSlot, have: Value, value: Value): number {
  const relative = slot.type.is === 'number' && typeof have === 'number' && have !== 0 && typeof value === 'number';
  return relative ? Math.abs((value - have) / have) : 1;
}

const distance = (have: Value, value: Value): number =>
  typeof have === 'number' && typeof value === 'number' ? Math.abs(value - have) : 0;

/** Every value worth trying, the cheapest first, then the nearest. */
export function candidatesFor(slot: FactSlot, around: Surroundings): Candidate[] {
  const have = valueAt(around.whatIf.values, slot.index);
  return valuesFor(slot, have, around)
    .filter((value) => value !== have && value !== undefined)
    .map((value) => ({ value, cost: costOf(slot, have, value), distance: distance(have, value) }))
    .sort((a, b) => a.cost - b.cost || a.distance - b.distance);
}
