// What each key of a document is for, in words; shown beside what can be written, and on what is pointed at.
import type { Language } from '@tierwright/shared/language';
import { sayJson } from './json-words.js';
import type { en } from './explanations.en.js';

type Kind = keyof typeof en;

/** The kind of part that a key belongs to, by the path of the key. */
function kindOf(path: readonly string[]): Kind {
  const [list] = path;
  if (list === 'part') return 'part';
  if (path.length === 1) return 'policy';
  if (list === 'tiers') return path.includes('benefits') && path.length > 3 ? 'benefit' : 'tier';
  if (list === 'facts') return path.includes('values') && path.length > 3 ? 'level' : 'fact';
  if (list === 'derived') return 'derived';
  if (list === 'movement') return 'movement';
  if (list === 'rules' && path.length === 3) return 'rule';
  return 'node';
}

/** Undefined for keys that explain themselves, as tags of languages do. */
export function explanationOf(path: readonly string[], language: Language): string | undefined {
  const key = `explain.${kindOf(path)}.${path.at(-1) ?? ''}`;
  const said = sayJson(key as 'explain.policy.schema', { lng: language });
  return said === key ? undefined : said;
}
