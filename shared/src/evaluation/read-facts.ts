// A customer's facts from JSON into slots: own properties only, dotted keys through nested objects.
import { accepts, readerOf, type FactReader } from './read-fact.js';
import type { FactSlot, SlotTable } from './slots.js';
import { noValues, setValue, type Values } from './values.js';

export interface Column {
  slot: FactSlot;
  /** The parts of the key. */
  path: readonly string[];
  reader: FactReader;
}

export interface FactsReader {
  /** In the order of the document. */
  columns: readonly Column[];
  /** Those whose key has no dot, by key; those whose key has; and every object on the way to one. */
  plain: ReadonlyMap<string, Column>;
  dotted: ReadonlyMap<string, Column>;
  parents: ReadonlySet<string>;
  /** Slots that hold texts and lists, and those that must be there. */
  objectSlots: readonly number[];
  required: readonly number[];
  /** What stands in for missing values; missing itself wherever nothing does. */
  defaults: Values;
}

const parentsOf = (path: readonly string[]): string[] =>
  path.slice(0, -1).map((_, i) => path.slice(0, i + 1).join('.'));

function defaultsOf(columns: readonly Column[], slots: number): Values {
  const values = noValues(slots);
  for (const { slot, reader } of columns) {
    const { whenMissing } = slot.fact;
    if (typeof whenMissing !== 'object' || !accepts(reader, whenMissing.default)) continue;
    setValue(values, slot.index, reader.read(whenMissing.default));
  }
  return values;
}

export function factsReader({ facts, byKey }: SlotTable, timezone: string): FactsReader {
  const columns = facts.map((slot) => ({ slot, path: slot.key.split('.'), reader: readerOf(slot, timezone) }));
  const byPath = (dotted: boolean) =>
    new Map(columns.filter(({ path }) => dotted === path.length > 1).map((column) => [column.slot.key, column]));
  const indices = (holds: (column: Column) => boolean) => columns.filter(holds).map(({ slot }) => slot.index);
  return {
    columns,
    plain: byPath(false),
    dotted: byPath(true),
    parents: new Set(columns.flatMap(({ path }) => parentsOf(path))),
    objectSlots: indices(({ reader }) => !reader.numeric),
    required: indices(({ slot }) => slot.fact.whenMissing === 'reject'),
    defaults: defaultsOf(columns, byKey.size),
  };
}

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const { hasOwnProperty } = Object.prototype;
export const own = (object: JsonObject, key: string): unknown =>
  hasOwnProperty.call(object, key) ? object[key] : undefined;

/** What filling found, as bits. */
export const filled = { fine: 0, refused: 1, undeclared: 2 } as const;

/** Reads one present value into its slot; false where it is refused. */
function put({ slot, reader }: Column, value: unknown, { numbers, objects }: Values): boolean {
  if (reader.numeric) {
    const x = reader.read(value);
    numbers[slot.index] = x;
    return x === x;
  }
  const object = reader.read(value);
  numbers[slot.index] = object === undefined ? NaN : 0;
  objects[slot.index] = object;
  return object !== undefined;
}

/** Stands for something other than an object on the way to a dotted key. */
const inTheWay = Symbol('in the way');

function nested(facts: JsonObject, path: readonly string[]): unknown {
  let value: unknown = facts;
  for (const part of path) {
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) return inTheWay;
    value = own(value, part);
  }
  return value;
}

function putDotted({ dotted }: FactsReader, facts: JsonObject, values: Values): boolean {
  let fine = true;
  for (const column of dotted.values()) {
    const value = nested(facts, column.path);
    if (value === undefined || value === null) continue;
    if (value === inTheWay || !put(column, value, values)) fine = false;
  }
  return fine;
}

/**
 * Fills the slots of declared facts, defaults where they are missing, and empties those of derived facts. Answers bits of
 * `filled`: whether something is refused (a required fact that is missing, too), and whether there may be undeclared facts.
 * Allocates nothing.
 */
export function fillValues(reader: FactsReader, facts: JsonObject, values: Values): number {
  const { plain, parents, defaults, objectSlots, required } = reader;
  let found: number = filled.fine;
  values.numbers.set(defaults.numbers);
  for (const slot of objectSlots) values.objects[slot] = defaults.objects[slot];
  for (const key in facts) {
    if (!hasOwnProperty.call(facts, key)) continue;
    const column = plain.get(key);
    if (column === undefined) found |= filled.undeclared;
    else {
      const value = facts[key];
      if (value !== undefined && value !== null && !put(column, value, values)) found |= filled.refused;
    }
  }
  if (parents.size > 0 && !putDotted(reader, facts, values)) found |= filled.refused;
  for (const slot of required) if (Number.isNaN(values.numbers[slot])) found |= filled.refused;
  return found;
}
