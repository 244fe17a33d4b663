// From two documents and what differs between them to one diagram. Pure; the layout is that of the editor's canvas.
import type { SpokenChange } from '@tierwright/shared/contracts';
import type { EditableDocument, EditableRule, EditableTier } from '../document/editable.js';
import { noTierGraphId, ruleGraphId, sharedGraphId, tierGraphId } from '../graph/graph-id.js';
import type { GraphNode } from '../graph/graph.js';
import { toGraph } from '../graph/to-graph.js';
import type { CompareGraph, CompareNode, Mark } from './compare-graph.js';
import { drawnParts, partId, type DrawnPart } from './drawn-parts.js';
import { mergeOrder } from './merge-order.js';
import { placeChanges, type PlacedChange } from './place-changes.js';
import { placeNotes } from './place-notes.js';
import { unionEdges } from './union-edges.js';
import { isHidden, shownAs, treeToLayOut, unionParts, type UnionParts } from './union-parts.js';

export interface Sides {
  before: EditableDocument;
  after: EditableDocument;
}

type Side = keyof Sides;
type Where = Side | 'both';

/** `changes` are those from the one side to the other. */
export function unionGraph(sides: Sides, changes: readonly PlacedChange[]): CompareGraph {
  const { before, after } = sides;
  const union = unionParts(drawnParts(before), drawnParts(after));
  const where = whereOf(sides, union);
  const placesOf = placeChanges(union, before, after);
  const known = (change: PlacedChange) => placesOf(change).filter((id) => where.has(id) || isNote(id));
  const told = new Map<string, SpokenChange[]>();
  for (const change of changes)
    for (const id of known(change).length > 0 ? known(change) : ['policy'])
      told.set(id, [...(told.get(id) ?? []), change]);
  const markOf = (id: string): Mark | null => {
    const there = where.get(id) ?? 'both';
    if (there !== 'both') return there === 'after' ? 'added' : 'removed';
    const own = told.get(id);
    if (!own) return null;
    return own.every(({ kind }) => kind === 'moved') ? 'moved' : 'changed';
  };
  const isDrawn = drawnRoots(union, where, markOf);
  const laid = toGraph(documentToLayOut(sides, union, isDrawn), { positions: {}, collapsed: [] });
  const placed: CompareNode[] = laid.nodes
    .filter(({ id }) => !isHidden(id))
    .map((node) => ({
      ...truthful(node, sides, union),
      mark: node.type === 'caption' ? null : markOf(node.id),
      gone: where.get(node.id) === 'before',
      was: markOf(node.id) === 'changed' ? union.parts.get(node.id)?.before?.outline : undefined,
      changes: told.get(node.id) ?? [],
    }));
  const nodes = [...placeNotes(placed, told, sides), ...placed];
  const isThere = new Set(nodes.map(({ id }) => id));
  const shown = (id: string) => (isThere.has(id) ? id : (union.parts.get(id)?.card ?? id));
  const placeOf = (change: PlacedChange) => shown(known(change)[0] ?? 'policy');
  return {
    nodes,
    edges: unionEdges(sides, union, laid.edges, isDrawn).filter(
      (edge) => isThere.has(edge.source) && isThere.has(edge.target),
    ),
    stops: stopsOf(nodes, new Set(changes.map(placeOf))),
    placeOf,
  };
}

const isNote = (id: string) => /^(policy$|movement$|fact:|derived:)/.test(id);

/** From the top, and from left to right. */
const stopsOf = (nodes: readonly CompareNode[], places: ReadonlySet<string>): string[] =>
  nodes
    .filter(({ id }) => places.has(id))
    .sort((a, b) => a.position.y - b.position.y || a.position.x - b.position.x)
    .map(({ id }) => id);

const cardsOf = (document: EditableDocument): string[] => [
  ...document.tiers.map(({ key }) => tierGraphId(key)),
  ...(document.fallback === null ? [noTierGraphId] : []),
  ...document.rules.map(({ id }) => ruleGraphId(id)),
  ...Object.keys(document.conditions ?? {}).map(sharedGraphId),
];

function whereOf({ before, after }: Sides, union: UnionParts): ReadonlyMap<string, Where> {
  const where = new Map<string, Where>();
  for (const id of cardsOf(before)) where.set(id, 'before');
  for (const id of cardsOf(after)) where.set(id, where.has(id) ? 'both' : 'after');
  for (const part of union.parts.values())
    where.set(part.id, part.before && part.after ? 'both' : part.after ? 'after' : 'before');
  return where;
}

/** A root group that never joined two says nothing; it is drawn only where something became of it. */
function drawnRoots(
  { parts, idOf }: UnionParts,
  where: ReadonlyMap<string, Where>,
  markOf: (id: string) => Mark | null,
) {
  return (id: string): boolean => {
    const part = parts.get(id);
    if (!part || !isRoot(part.before) || !isRoot(part.after)) return true;
    const joined = new Set([...feeding(part.before).map(idOf), ...feeding(part.after)]);
    const plain = [part.before, part.after].every((side) => !side || isPlain(side));
    if (!plain || joined.size > 1) return true;
    return where.get(part.card) === 'both' && markOf(id) !== null;
  };
}

const isRoot = (part: DrawnPart | undefined): boolean => !part || part.parent === part.card;

const isPlain = ({ outline }: DrawnPart): boolean =>
  outline.kind === 'group' && (outline.group === 'all' || outline.group === 'any');

const feeding = (part: DrawnPart | undefined): string[] =>
  part?.outline.kind === 'group' ? part.outline.children.map(partId) : [];

const byKey = <T>(items: readonly T[], keyOf: (item: T) => string) =>
  new Map([...items].reverse().map((item) => [keyOf(item), item]));

/** Both lists in one, each entry as it is after, else as it was. */
function both<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): T[] {
  const [old, now] = [byKey(before, keyOf), byKey(after, keyOf)];
  const order = mergeOrder([...new Set(before.map(keyOf))], [...new Set(after.map(keyOf))]);
  return order.flatMap((key) => now.get(key) ?? old.get(key) ?? []);
}

const tierKey = ({ key }: EditableTier) => key;
const ruleId = ({ id }: EditableRule) => id;

function documentToLayOut(
  { before, after }: Sides,
  union: UnionParts,
  isDrawn: (id: string) => boolean,
): EditableDocument {
  const tree = (card: string) => treeToLayOut(union, card, isDrawn);
  const names = mergeOrder(Object.keys(before.conditions ?? {}), Object.keys(after.conditions ?? {}));
  return {
    ...after,
    tiers: both(before.tiers, after.tiers, tierKey),
    fallback: before.fallback === null ? null : after.fallback,
    rules: both(before.rules, after.rules, ruleId).map((rule) => ({ ...rule, conditions: tree(ruleGraphId(rule.id)) })),
    conditions: Object.fromEntries(names.map((name) => [name, tree(sharedGraphId(name))])),
  };
}

/** A card of the one drawing, with what it says of itself on the side that it is shown from. */
function truthful(node: GraphNode, { before, after }: Sides, union: UnionParts): GraphNode {
  if (node.type === 'tier') {
    const side = after.tiers.some(({ key }) => key === node.data.tier.key) ? after : before;
    const rank = side.tiers.findIndex(({ key }) => key === node.data.tier.key);
    return { ...node, data: { ...node.data, rank, fallback: side.fallback === node.data.tier.key } };
  }
  if (node.type !== 'group') return node;
  const part = union.parts.get(node.id);
  const outline = part && shownAs(part);
  return outline?.kind === 'group' ? { ...node, data: { ...node.data, size: outline.children.length } } : node;
}
