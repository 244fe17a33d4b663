// Entries compared field by field.
import { pointer } from '../../errors/index.js';
import type { LocalText } from '../../language/index.js';
import type { Change } from './change.js';
import { sameJson } from './same-json.js';

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields in which two entries differ, in the order of the entry after, then of the one before. */
export function changedFields(before: object, after: object, except: readonly string[] = []): FieldChange[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter((field) => !except.includes(field));
  return fields.flatMap((field) =>
    sameJson(old[field], now[field]) ? [] : [{ field, before: old[field], after: now[field] }],
  );
}

/** A change of each field that differs. `about` says whose they are, `path` is where the entry stands after. */
export const fieldChanges = (
  changes: readonly FieldChange[],
  path: readonly PropertyKey[],
  about: Omit<Change, 'kind' | 'path' | 'sentence'>,
  speak: (change: FieldChange) => LocalText,
): Change[] =>
  changes.map((change) => ({
    kind: 'changed',
    path: pointer([...path, change.field]),
    ...about,
    ...change,
    sentence: speak(change),
  }));
