// The condition trees of one document as what the canvas draws of them, and which of two documents' parts are the same thing.
import type { EditableDocument } from '../document/editable.js';
import { nodeGraphId, ruleGraphId, sharedGraphId } from '../graph/graph-id.js';
import { outlineOf, type Outline } from '../graph/outline.js';

export interface DrawnPart {
  /** Its graph id. */
  id: string;
  outline: Outline;
  /** What it feeds: the graph id of a group or a card. */
  parent: string;
  /** The card of the rule or shared condition that it belongs to. */
  card: string;
  /** The ids of the nodes that it stands for: a negated condition and "none of" are two nodes each. */
  shows: readonly string[];
}

export type DrawnParts = ReadonlyMap<string, DrawnPart>;

export const partId = (outline: Outline): string =>
  nodeGraphId(outline.kind === 'group' ? outline.nodeId : outline.node.id);

const nodesShown = (outline: Outline): string[] =>
  outline.kind === 'group'
    ? [outline.nodeId, ...(outline.innerId === null || outline.innerId === outline.nodeId ? [] : [outline.innerId])]
    : [...new Set([outline.node.id, outline.resultId])];

/** In document order, parents before children. A group at the root is a part also where it says nothing. */
export function drawnParts(document: EditableDocument): DrawnParts {
  const parts = new Map<string, DrawnPart>();
  const lay = (outline: Outline, parent: string, card: string) => {
    const id = partId(outline);
    parts.set(id, { id, outline, parent, card, shows: nodesShown(outline) });
    if (outline.kind === 'group') for (const child of outline.children) lay(child, id, card);
  };
  for (const { id, conditions } of document.rules) lay(outlineOf(conditions), ruleGraphId(id), ruleGraphId(id));
  for (const [name, root] of Object.entries(document.conditions ?? {}))
    lay(outlineOf(root), sharedGraphId(name), sharedGraphId(name));
  return parts;
}

const overlap = (a: DrawnPart, b: DrawnPart): boolean => a.shows.some((id) => b.shows.includes(id));

/**
 * Which part after is the same as a part before: one of the same id; else, of groups, the only one that shares a node with it
 * ("any of" that became "none of" has its old node inside). The same both ways round.
 */
export function sameParts(before: DrawnParts, after: DrawnParts): ReadonlyMap<string, string> {
  const same = new Map([...before.keys()].filter((id) => after.has(id)).map((id) => [id, id]));
  const groupsAlone = (parts: DrawnParts, other: DrawnParts) =>
    [...parts.values()].filter(({ id, outline }) => outline.kind === 'group' && !other.has(id));
  const [old, now] = [groupsAlone(before, after), groupsAlone(after, before)];
  const byNode = (parts: readonly DrawnPart[]) => {
    const found = new Map<string, DrawnPart[]>();
    for (const part of parts) for (const id of part.shows) found.set(id, [...(found.get(id) ?? []), part]);
    return found;
  };
  const [oldByNode, nowByNode] = [byNode(old), byNode(now)];
  const partners = (part: DrawnPart, others: ReadonlyMap<string, readonly DrawnPart[]>) => [
    ...new Set(part.shows.flatMap((id) => others.get(id) ?? []).filter((other) => overlap(part, other))),
  ];
  for (const part of old) {
    const [only, ...more] = partners(part, nowByNode);
    if (only && more.length === 0 && partners(only, oldByNode).length === 1) same.set(part.id, only.id);
  }
  return same;
}
