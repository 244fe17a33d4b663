// One merge under way: the three documents, the sides that were chosen, and the conflicts met so far.
import type { LocalText } from '../../language/index.js';
import { sameJson } from '../diff/same-json.js';
import type { Policy } from '../policy-schema.js';
import type { Conflict, Side } from './conflict.js';

export interface Three<T> {
  base: T;
  ours: T;
  theirs: T;
}

export interface Merging {
  policies: Three<Policy>;
  choices: Readonly<Record<string, Side>>;
  conflicts: Conflict[];
}

export interface At extends Pick<Conflict, 'id' | 'subject' | 'ruleId' | 'nodeId' | 'fact' | 'tier' | 'field'> {
  speak: () => LocalText;
}

/** The side that changed, if not both did; both where they changed alike. */
export function decided<T>({ base, ours, theirs }: Three<T>): { value: T } | undefined {
  if (sameJson(ours, theirs) || sameJson(theirs, base)) return { value: ours };
  return sameJson(ours, base) ? { value: theirs } : undefined;
}

/** Notes a conflict and answers the chosen side; ours where nothing was chosen. */
export function settle<T>(merging: Merging, three: Three<T>, { speak, ...at }: At): T {
  const chosen = Object.hasOwn(merging.choices, at.id) ? (merging.choices[at.id] ?? 'ours') : 'ours';
  merging.conflicts.push({ ...at, ...three, chosen, sentence: speak() });
  return three[chosen];
}

/** One value of the three; a conflict where both sides changed it differently. */
export const mergeValue = <T>(merging: Merging, three: Three<T>, at: At): T =>
  (decided(three) ?? { value: settle(merging, three, at) }).value;
