// A customer's facts from JSON into slots: own properties only, dotted keys through nested objects.
import { isObjectReader, readerOf, readNumber, type FactReader } from './read-fact.js';
import type { FactSlot, SlotTable } from './slots.js';
import { noValues, type Items, type Values } from './values.js';

export interface Column {
  slot: FactSlot;
  key: string;
  /** The parts of a key with dots. */
  path: readonly string[] | undefined;
  reader: FactReader;
  /** Whether texts or lists are read. */
  isObject: boolean;
}

export interface FactsReader {
  /** In the order of the document. */
  columns: readonly Column[];
  /** All slots by key; columns whose key has a dot; and every object on the way to one. */
  byKey: SlotTable['byKey'];
  dotted: ReadonlyMap<string, Column>;
  parents: ReadonlySet<string>;
  /** Slots that hold texts and lists, and those that must be there. */
  objectSlots: readonly number[];
  required: readonly number[];
  /** What stands in for missing values; missing itself wherever nothing does. Undefined where there is none at all. */
  defaults: Values | undefined;
  /** How facts of columns without a dot are read, by the column's position. */
  packed: PackedColumns;
  /** The order in which the last customer's facts came, for the next usually come in the same: keys, and their columns. */
  lastKeys: string[];
  lastColumns: Int32Array;
}

/** Columns side by side rather than one object each: this is the innermost loop of every simulation. */
interface PackedColumns {
  kinds: Uint8Array;
  /** The least and the greatest number, one after the other. */
  limits: Float64Array;
  ranks: readonly ReadonlyMap<unknown, number>[];
}

/** The simplest kinds are read on the spot, everything else by its reader. */
const kind = { other: 0, number: 1, integer: 2, boolean: 3, enum: 4 } as const;
const kindOf: Readonly<Partial<Record<FactReader['type'], number>>> = kind;

const packed = (columns: readonly Column[]): PackedColumns => ({
  kinds: Uint8Array.from(columns, ({ reader: { type } }) => kindOf[type] ?? kind.other),
  ranks: columns.map(({ reader }) => reader.rankOf),
  limits: Float64Array.from(columns.flatMap(({ reader: { min, max } }) => [min, max])),
});

const noColumns: ReadonlyMap<string, Column> = new Map();
const noParents: ReadonlySet<string> = new Set();

/** Where a key stands for no column. */
const nowhere = -1;

const parentsOf = (path: readonly string[]): string[] =>
  path.slice(0, -1).map((_, i) => path.slice(0, i + 1).join('.'));

function defaultsOf(columns: readonly Column[], slots: number): Values | undefined {
  if (columns.every(({ slot }) => typeof slot.fact.whenMissing === 'string')) return undefined;
  const values = noValues(slots);
  for (const column of columns) {
    const { whenMissing } = column.slot.fact;
    if (typeof whenMissing === 'object' && whenMissing.default !== null) put(column, whenMissing.default, values);
  }
  return values;
}

export function factsReader({ facts, byKey }: SlotTable, timezone: string): FactsReader {
  const columns = facts.map((slot): Column => {
    const { key } = slot;
    const reader = readerOf(slot, timezone);
    return {
      slot,
      key,
      path: key.includes('.') ? key.split('.') : undefined,
      reader,
      isObject: isObjectReader(reader),
    };
  });
  const dotted = columns.filter(({ path }) => path);
  const indices = (holds: (column: Column) => boolean) => columns.filter(holds).map(({ slot }) => slot.index);
  return {
    columns,
    byKey,
    dotted: dotted.length === 0 ? noColumns : new Map(dotted.map((column) => [column.key, column])),
    parents: dotted.length === 0 ? noParents : new Set(dotted.flatMap(({ path }) => parentsOf(path ?? []))),
    objectSlots: indices(({ reader }) => isObjectReader(reader)),
    required: indices(({ slot }) => slot.fact.whenMissing === 'reject'),
    defaults: defaultsOf(columns, byKey.size),
    packed: packed(columns),
    lastKeys: columns.map(() => ''),
    lastColumns: new Int32Array(columns.length).fill(nowhere),
  };
}

export type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** What filling found, as bits. */
export const filled = { fine: 0, refused: 1, undeclared: 2, whole: 4 } as const;

/** As `fillValues` fills and answers. */
export type FillFacts = (reader: FactsReader, facts: JsonObject, values: Values) => number;

/** Reads one present value into its slot; false where it is refused. */
export function put(
  { slot: { index }, reader, isObject: asObject }: Column,
  value: unknown,
  { numbers, objects }: Values,
): boolean {
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
    const value = nested(facts, column.path ?? []);
    if (value === undefined || value === null) continue;
    if (value === inTheWay || !put(column, value, values)) fine = false;
  }
  return fine;
}

/** The position of the column whose key has no dot and is this. */
export function plainColumn({ byKey, columns }: FactsReader, key: string): number | undefined {
  const index = byKey.get(key)?.index;
  const column = index === undefined ? undefined : columns[index];
  return column && !column.path ? index : undefined;
}

/** The column of a key that came at a place, remembered for the next customer. */
function columnOf(reader: FactsReader, key: string, place: number): number {
  const { lastKeys, lastColumns } = reader;
  const column = plainColumn(reader, key) ?? nowhere;
  if (place < lastKeys.length) {
    lastKeys[place] = key;
    lastColumns[place] = column;
  }
  return column;
}

/** As `readNumber` reads a value of one of the simplest kinds; small enough to become part of the loop around it. */
function simpleNumber({ kinds, limits, ranks }: PackedColumns, c: number, value: unknown): number {
  const is = kinds[c] as number;
  if (typeof value === 'number') {
    const fits = is <= kind.integer && value >= (limits[2 * c] as number) && value <= (limits[2 * c + 1] as number);
    return fits && (is === kind.number || Number.isSafeInteger(value)) ? value : NaN;
  }
  if (typeof value === 'string') return is === kind.enum ? (ranks[c]?.get(value) ?? NaN) : NaN;
  return is !== kind.boolean ? NaN : value === true ? 1 : value === false ? 0 : NaN;
}

function putPlain(reader: FactsReader, facts: JsonObject, values: Values): number {
  const { columns, packed, lastKeys, lastColumns } = reader;
  const { numbers } = values;
  let found: number = filled.fine;
  let place = 0;
  for (const key in facts) {
    if (!Object.prototype.hasOwnProperty.call(facts, key)) continue;
    const known = place < lastKeys.length && lastKeys[place] === key;
    const c = known ? (lastColumns[place] as number) : columnOf(reader, key, place);
    place++;
    if (c === nowhere) {
      found |= filled.undeclared;
      continue;
    }
    const value = facts[key];
    if (value === undefined || value === null) continue;
    if (packed.kinds[c] === kind.other) {
      if (!put(columns[c] as Column, value, values)) found |= filled.refused;
      continue;
    }
    const x = simpleNumber(packed, c, value);
    numbers[c] = x;
    if (x !== x) found |= filled.refused;
  }
  return place === columns.length && (found & filled.undeclared) === 0 ? found | filled.whole : found;
}

/**
 * Fills the slots of declared facts, defaults where they are missing, and empties those of derived facts. Answers bits of
 * `filled`: whether something is refused (a required fact that is missing, too), whether there may be undeclared facts, and
 * whether each declared fact was named and nothing else, so that `lastKeys` are their keys. Allocates nothing.
 */
export function fillValues(reader: FactsReader, facts: JsonObject, values: Values): number {
  const { parents, defaults, objectSlots, required } = reader;
  const { numbers, objects } = values;
  for (let i = 0; i < numbers.length; i++) numbers[i] = defaults ? (defaults.numbers[i] as number) : NaN;
  for (let i = 0; i < objectSlots.length; i++) {
    const slot = objectSlots[i] as number;
    objects[slot] = defaults?.objects[slot];
  }
  let found = putPlain(reader, facts, values);
  if (parents.size > 0 && !putDotted(reader, facts, values)) found |= filled.refused;
  for (let i = 0; i < required.length; i++) if (Number.isNaN(numbers[required[i] as number])) found |= filled.refused;
  return found;
}
