// A customer's facts from JSON into slots: own properties only, dotted keys through nested objects.
import { isObjectReader, readerOf, readNumber, type FactReader } from './read-fact.js';
import type { FactSlot, SlotTable } from './slots.js';
import { noValues, type Items, type Values } from './values.js';

export interface Column {
  slot: FactSlot;
  /** The slot's. */
  index: number;
  key: string;
  /** The parts of the key. */
  path: readonly string[];
  reader: FactReader;
  /** Whether texts or lists are read. */
  isObject: boolean;
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
  /** The columns in the order in which the last customer's facts came, for the next usually come in the same. */
  order: (Column | undefined)[];
}

const parentsOf = (path: readonly string[]): string[] =>
  path.slice(0, -1).map((_, i) => path.slice(0, i + 1).join('.'));

function defaultsOf(columns: readonly Column[], slots: number): Values {
  const values = noValues(slots);
  for (const column of columns) {
    const { whenMissing } = column.slot.fact;
    if (typeof whenMissing === 'object' && whenMissing.default !== null) put(column, whenMissing.default, values);
  }
  return values;
}

export function factsReader({ facts, byKey }: SlotTable, timezone: string): FactsReader {
  const columns = facts.map((slot): Column => {
    const { index, key } = slot;
    const reader = readerOf(slot, timezone);
    return { slot, index, key, path: key.split('.'), reader, isObject: isObjectReader(reader) };
  });
  const byPath = (dotted: boolean) =>
    new Map(columns.filter(({ path }) => dotted === path.length > 1).map((column) => [column.slot.key, column]));
  const indices = (holds: (column: Column) => boolean) => columns.filter(holds).map(({ slot }) => slot.index);
  return {
    columns,
    plain: byPath(false),
    dotted: byPath(true),
    parents: new Set(columns.flatMap(({ path }) => parentsOf(path))),
    objectSlots: indices(({ reader }) => isObjectReader(reader)),
    required: indices(({ slot }) => slot.fact.whenMissing === 'reject'),
    defaults: defaultsOf(columns, byKey.size),
    order: columns.map(() => undefined),
  };
}

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** What filling found, as bits. */
export const filled = { fine: 0, refused: 1, undeclared: 2 } as const;

/** Reads one present value into its slot; false where it is refused. */
function put({ index, reader, isObject: asObject }: Column, value: unknown, { numbers, objects }: Values): boolean {
  const x = readNumber(reader, value);
  numbers[index] = x;
  if (asObject) objects[index] = x === x ? (value as string | Items) : undefined;
  return x === x;
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
  const { plain, parents, defaults, objectSlots, required, order } = reader;
  let found: number = filled.fine;
  values.numbers.set(defaults.numbers);
  for (const slot of objectSlots) values.objects[slot] = defaults.objects[slot];
  let place = 0;
  for (const key in facts) {
    if (!Object.prototype.hasOwnProperty.call(facts, key)) continue;
    let column = order[place];
    if (column?.key !== key) {
      column = plain.get(key);
      if (place < order.length) order[place] = column;
    }
    place++;
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
