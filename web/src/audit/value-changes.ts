// What an event changed, value by value: only those that differ, each with where it stands.
import type { AuditEventAnswer } from '@tierwright/shared/contracts';

/** `digest`: personal, of which only the last letters of the digest are shown. `hash`: of a content, shown by its ends. */
export type ShownValue =
  { kind: 'none' } | { kind: 'text' | 'time' | 'hash' | 'digest'; text: string } | { kind: 'truth'; is: boolean };

export interface ValueChange {
  /** The names on the way to the value: `['grants', '0', 'role']`. */
  at: readonly string[];
  before: ShownValue;
  after: ShownValue;
}

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
/** Short enough for one line: a plain value, or a list of plain values or of flat records. */
const isFlat = (value: unknown): boolean =>
  isPlain(value) ||
  (Array.isArray(value) &&
    value.every((item: unknown) => isPlain(item) || (isValues(item) && Object.values(item).every(isPlain))));

/** In the order of the fields; at most everything that differs. */
export function valueChanges({ before, after }: Pick<AuditEventAnswer, 'before' | 'after'>): ValueChange[] {
  return walk([], before ?? undefined, after ?? undefined);
}

function walk(at: readonly string[], before: unknown, after: unknown): ValueChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const sides = [before, after].filter((side) => side !== undefined && side !== null);
  if (sides.length === 0) return [];
  if (sides.every(isFlat)) return [{ at, before: shown(before), after: shown(after) }];
  if (sides.some(isPlain) || sides.some(Array.isArray) !== sides.every(Array.isArray))
    return [{ at, before: shown(before), after: shown(after) }];
  const names = new Set(sides.flatMap((side) => Object.keys(side as object)));
  return [...names].flatMap((name) => walk([...at, name], inside(before, name), inside(after, name)));
}

const inside = (side: unknown, name: string): unknown =>
  typeof side === 'object' && side !== null && Object.hasOwn(side, name) ? (side as Values)[name] : undefined;

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function shown(value: unknown): ShownValue {
  if (value === undefined || value === null || value === '') return { kind: 'none' };
  if (typeof value === 'boolean') return { kind: 'truth', is: value };
  if (typeof value === 'string') {
    if (/^sha256:\w+:[0-9a-f]{64}$/.test(value)) return { kind: 'digest', text: value.slice(-6) };
    if (/^[0-9a-f]{64}$/.test(value)) return { kind: 'hash', text: value };
    return { kind: moment.test(value) ? 'time' : 'text', text: value };
  }
  if (Array.isArray(value))
    return value.length === 0 ? { kind: 'none' } : { kind: 'text', text: value.map(item).join(', ') };
  return { kind: 'text', text: typeof value === 'object' ? JSON.stringify(value) : String(value as number) };
}

const item = (value: unknown): string =>
  isValues(value)
    ? Object.values(value)
        .filter((one) => one !== null)
        .map(String)
        .join(' · ')
    : String(value);
