// A customer's facts from JSON into slots: own properties only, dotted keys through nested objects.
import type { Violation } from '../errors/index.js';
import { isRefusedName } from '../policy/index.js';
import { invalidFact, missingFact, refusedName } from './fact-words.js';
import { readerOf, refused, type FactReader } from './read-fact.js';
import type { FactSlot, SlotTable, SlotValue } from './slots.js';

interface Column {
  slot: FactSlot;
  key: string;
  /** The parts of a dotted key; undefined for a plain one. */
  path: readonly string[] | undefined;
  read: FactReader;
  /** What stands in for a missing value; undefined where it stays missing. */
  fallback: SlotValue;
  required: boolean;
}

export interface FactsReader {
  columns: readonly Column[];
  /** Declared keys without and with dots, and the objects on the way to dotted ones. */
  plainKeys: ReadonlySet<string>;
  dottedKeys: ReadonlySet<string>;
  parents: ReadonlySet<string>;
}

function columnOf(slot: FactSlot, timezone: string): Column {
  const read = readerOf(slot, timezone);
  const { key, whenMissing } = slot.fact;
  const standIn =
    typeof whenMissing === 'object' && whenMissing.default !== null ? read(whenMissing.default) : undefined;
  const fallback = standIn === refused ? undefined : standIn;
  const path = key.includes('.') ? key.split('.') : undefined;
  return { slot, key, path, read, fallback, required: whenMissing === 'reject' };
}

const parentsOf = (key: string): string[] =>
  key
    .split('.')
    .map((_, i, parts) => parts.slice(0, i).join('.'))
    .slice(1);

export function factsReader({ facts }: SlotTable, timezone: string): FactsReader {
  const columns = facts.map((slot) => columnOf(slot, timezone));
  const keysWhere = (dotted: boolean) => new Set(columns.flatMap(({ key, path }) => (dotted === !!path ? [key] : [])));
  const parents = new Set(columns.flatMap(({ key }) => parentsOf(key)));
  return { columns, plainKeys: keysWhere(false), dottedKeys: keysWhere(true), parents };
}

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (object: JsonObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** The value at a dotted path; `refused` where something other than an object stands in the way. */
function nested(facts: JsonObject, path: readonly string[]): unknown {
  let value: unknown = facts;
  for (const part of path) {
    if (value === undefined || value === null) return undefined;
    if (!isObject(value)) return refused;
    value = own(value, part);
  }
  return value;
}

/** Fills the slots of declared facts; false where anything is refused or a required fact is missing. Allocates nothing. */
export function fillSlots({ columns }: FactsReader, facts: JsonObject, slots: SlotValue[]): boolean {
  let valid = true;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as Column;
    const value = column.path === undefined ? own(facts, column.key) : nested(facts, column.path);
    const reading =
      value === undefined || value === null ? column.fallback : value === refused ? refused : column.read(value);
    if (reading === refused || (reading === undefined && column.required)) valid = false;
    else slots[column.slot.index] = reading;
  }
  return valid;
}

function violationsOf({ slot, key, path, read, required, fallback }: Column, facts: JsonObject): Violation[] {
  let value: unknown = facts;
  const at: string[] = [];
  for (const part of path ?? [key]) {
    if (value === undefined || value === null) break;
    if (!isObject(value)) return [invalidFact(slot.fact, at, value)];
    value = own(value, part);
    at.push(part);
  }
  if (value === undefined || value === null) return required && fallback === undefined ? [missingFact(slot.fact)] : [];
  return read(value) === refused ? [invalidFact(slot.fact, at, value)] : [];
}

/** Everything that stands in the way of evaluating these facts, in the order of the declared facts. */
export const factViolations = (reader: FactsReader, facts: JsonObject): Violation[] => [
  ...reader.columns.flatMap((column) => violationsOf(column, facts)),
  ...ignoredFacts(reader, facts).flatMap((key) => (isRefusedName(key) ? [refusedName(key.split('.'))] : [])),
];

const none: readonly string[] = [];

/** What was sent and is not declared, in the order sent; inside nested objects with dotted names. */
export function ignoredFacts(reader: FactsReader, facts: JsonObject): readonly string[] {
  let ignored: string[] | undefined;
  for (const key in facts) {
    if (reader.plainKeys.has(key) || !Object.hasOwn(facts, key)) continue;
    if (reader.parents.has(key)) ignored = ignoredWithin(reader, facts[key], key, ignored);
    else (ignored ??= []).push(key);
  }
  return ignored ?? none;
}

function ignoredWithin(reader: FactsReader, value: unknown, at: string, before?: string[]): string[] | undefined {
  if (!isObject(value)) return before;
  let ignored = before;
  for (const key of Object.keys(value)) {
    const name = `${at}.${key}`;
    const part = !key.includes('.');
    if (part && reader.dottedKeys.has(name)) continue;
    if (part && reader.parents.has(name)) ignored = ignoredWithin(reader, value[key], name, ignored);
    else (ignored ??= []).push(name);
  }
  return ignored;
}
