// Two condition trees of one rule or shared condition, compared node by node.
import { pointer } from '../../errors/index.js';
import { inBoth, type Language, type LocalText } from '../../language/index.js';
import type { Condition } from '../condition-schema.js';
import { about, type Both } from './both.js';
import type { Change } from './change.js';
import { diffList } from './diff-list.js';
import { flatten, type FlatNode } from './flat-tree.js';
import { addedWords, changedWords, movedWords, removedWords } from './node-words.js';
import { sameJson } from './same-json.js';

export interface ComparedTrees {
  both: Both;
  before: Condition;
  after: Condition;
  pathBefore: readonly PropertyKey[];
  pathAfter: readonly PropertyKey[];
  ids: Pick<Change, 'ruleId' | 'condition'>;
  /** Whose tree it is. */
  lead: LocalText;
}

type Flat = ReadonlyMap<string, FlatNode>;

/** Of what was added or removed the topmost node alone, with all that is below it. */
export function diffTrees(compared: ComparedTrees): Change[] {
  const { both, lead, ids } = compared;
  const [before, after] = [flatten(compared.before, compared.pathBefore), flatten(compared.after, compared.pathAfter)];
  const reordered = reorderedNodes(before, after);
  const change = (kind: Change['kind'], node: FlatNode, speak: (language: Language) => string): Change => ({
    kind,
    path: pointer(node.path),
    subject: 'node',
    id: node.node.id,
    ...ids,
    nodeId: node.node.id,
    sentence: inBoth((language) => about(lead[language], speak(language), language)),
  });

  const present = [...after.values()].flatMap((now): Change[] => {
    const old = before.get(now.name);
    if (!old) {
      if (now.place.parent !== null && !before.has(now.place.parent)) return [];
      const added = change('added', now, (language) => addedWords(both.after, now, language));
      return [{ ...added, place: now.place, after: now.node }];
    }
    const found: Change[] = [];
    if (old.place.parent !== now.place.parent || reordered.has(now.name)) {
      const parent = old.place.parent === now.place.parent ? undefined : after.get(now.place.parent ?? '');
      const moved = change('moved', now, (language) => movedWords(both.after, old, now, parent, language));
      found.push({ ...moved, before: old.place, after: now.place });
    }
    if (!sameJson(old.own, now.own)) {
      const changed = change('changed', now, (language) => changedWords(both, old, now, language));
      found.push({ ...changed, before: old.own, after: now.own });
    }
    return found;
  });
  const gone = [...before.values()].flatMap((old): Change[] => {
    if (after.has(old.name) || (old.place.parent !== null && !after.has(old.place.parent))) return [];
    return [{ ...change('removed', old, (language) => removedWords(both.before, old, language)), before: old.node }];
  });
  return [...present, ...gone];
}

/** Nodes that stayed below their parent and changed places with others that stayed. */
function reorderedNodes(before: Flat, after: Flat): Set<string> {
  const staying = (flat: Flat, other: Flat, children: readonly string[]) =>
    children.filter((name) => other.get(name)?.place.parent === flat.get(name)?.place.parent);
  return new Set(
    [...after.values()].flatMap(({ name, children }) => {
      const old = before.get(name);
      if (!old) return [];
      const same = diffList(staying(before, after, old.children), staying(after, before, children), (child) => child);
      return same.kept.filter(({ moved }) => moved).map(({ after: child }) => child);
    }),
  );
}
