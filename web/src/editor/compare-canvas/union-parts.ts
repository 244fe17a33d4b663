// The conditions of two documents as one forest: what is there after stands as it does after, what is gone hangs where it hung.
import type { Condition } from '@tierwright/shared/policy';
import { buildGroup } from '../document/group-kind.js';
import { nodeGraphId } from '../graph/graph-id.js';
import type { Outline } from '../graph/outline.js';
import { sameParts, type DrawnPart, type DrawnParts } from './drawn-parts.js';
import { mergeOrder } from './merge-order.js';

export interface UnionPart {
  id: string;
  before: DrawnPart | undefined;
  after: DrawnPart | undefined;
  /** What it hangs on in the one drawing. */
  parent: string;
  card: string;
}

export interface UnionParts {
  parts: ReadonlyMap<string, UnionPart>;
  /** By parent or card. */
  children: ReadonlyMap<string, readonly string[]>;
  /** The one id of a part before. */
  idOf: (before: string) => string;
}

/** What a part looks like: as it is after, else as it was. */
export const shownAs = ({ before, after }: UnionPart): Outline => (after ?? (before as DrawnPart)).outline;

export function unionParts(before: DrawnParts, after: DrawnParts): UnionParts {
  const same = sameParts(before, after);
  const idOf = (id: string) => same.get(id) ?? id;
  const old = new Map([...before.values()].map((part) => [idOf(part.id), part]));
  /** The nearest thing before that can still hold a part. */
  const holder = (part: DrawnPart): string => {
    const id = idOf(part.parent);
    const above = before.get(part.parent);
    if (!above) return id;
    const now = after.get(id);
    return !now || now.outline.kind === 'group' ? id : holder(above);
  };
  const parts = new Map<string, UnionPart>();
  for (const part of after.values()) parts.set(part.id, { ...part, before: old.get(part.id), after: part });
  for (const part of before.values())
    if (!after.has(idOf(part.id)))
      parts.set(part.id, { ...part, before: part, after: undefined, parent: holder(part) });
  return { parts, children: childrenOf(parts, [...old.keys()], [...after.keys()]), idOf };
}

function childrenOf(parts: ReadonlyMap<string, UnionPart>, before: readonly string[], after: readonly string[]) {
  const under = (ids: readonly string[]) => {
    const grouped = new Map<string, string[]>();
    for (const id of ids) {
      const parent = parts.get(id)?.parent ?? '';
      const siblings = grouped.get(parent);
      if (siblings) siblings.push(id);
      else grouped.set(parent, [id]);
    }
    return grouped;
  };
  const [was, is] = [under(before), under(after)];
  return new Map(
    [...new Set([...is.keys(), ...was.keys()])].map((id) => [id, mergeOrder(was.get(id) ?? [], is.get(id) ?? [])]),
  );
}

/** Ids that the layout needs and no document has. */
const hidden = '\u0000';
export const isHidden = (graphId: string): boolean => graphId.startsWith(nodeGraphId(hidden));

/** A tree that is laid out as a card's parts hang together; `isDrawn` says which roots are left out, their children in place. */
export function treeToLayOut(
  { parts, children }: UnionParts,
  card: string,
  isDrawn: (id: string) => boolean,
): Condition {
  const below = (id: string): Condition[] => (children.get(id) ?? []).map(build);
  const build = (id: string): Condition => {
    const outline = shownAs(parts.get(id) as UnionPart);
    if (outline.kind === 'group')
      return buildGroup(outline.group, outline.nodeId, outline.innerId ?? `${hidden}${id}`, below(id));
    return outline.negated ? { id: outline.resultId, not: outline.node } : outline.node;
  };
  const roots = (children.get(card) ?? []).flatMap((id) => (isDrawn(id) ? [build(id)] : below(id)));
  return { id: `${hidden}${card}`, any: roots };
}
