// What is not drawn where policies are edited stands, where it changed, in a column of its own: facts, movement, the policy itself.
import type { SpokenChange } from '@tierwright/shared/contracts';
import { gaps } from '../graph/sizes.js';
import { noteGraphId, type CompareNode, type CompareNodeOf, type Mark, type NoteData } from './compare-graph.js';
import type { Sides } from './union-graph.js';

const width = 248;
const headHeight = 36;
const lineHeight = 34;
export const mostLines = 4;

type Note = CompareNodeOf<'note'>;

const keysOf = (facts: readonly { key?: string | undefined }[] = []) => new Set(facts.map(({ key = '' }) => key));

export function placeNotes(
  placed: readonly CompareNode[],
  told: ReadonlyMap<string, readonly SpokenChange[]>,
  { before, after }: Sides,
): Note[] {
  const left = Math.min(0, ...placed.map(({ position }) => position.x)) - width - gaps.fan - gaps.group;
  let y = Math.min(0, ...placed.filter(({ type }) => type !== 'caption').map(({ position }) => position.y));
  const note = (data: NoteData, was: boolean, is: boolean): Note[] => {
    const id = noteGraphId(data.about, data.key);
    const changes = told.get(id) ?? [];
    if (changes.length === 0) return [];
    const height = headHeight + lineHeight * Math.min(changes.length, mostLines);
    const position = { x: left, y };
    y += height + gaps.row;
    const mark: Mark = was && is ? markOfBoth(changes) : is ? 'added' : 'removed';
    return [{ id, type: 'note', position, width, height, data, mark, gone: was && !is, was: undefined, changes }];
  };
  const listed = (about: 'fact' | 'derived', old: ReadonlySet<string>, now: ReadonlySet<string>) =>
    [...new Set([...now, ...old])].flatMap((key) => note({ about, key }, old.has(key), now.has(key)));
  return [
    ...note({ about: 'policy', key: '' }, true, true),
    ...note({ about: 'movement', key: '' }, Boolean(before.movement), Boolean(after.movement)),
    ...listed('fact', keysOf(before.facts), keysOf(after.facts)),
    ...listed('derived', keysOf(before.derived), keysOf(after.derived)),
  ];
}

const markOfBoth = (changes: readonly SpokenChange[]): Mark =>
  changes.every(({ kind }) => kind === 'moved') ? 'moved' : 'changed';
