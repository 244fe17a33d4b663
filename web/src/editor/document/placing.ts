// Where something lands that is dropped on, connected to or added at a part of the diagram, as commands.
import { childrenOf, isAny, isNot, type Condition } from '@tierwright/shared/policy';
import type { GraphSubject } from '../graph/graph-id.js';
import { applyCommand } from './apply-command.js';
import type { Command, GroupKind, Place } from './command.js';
import type { EditableDocument } from './editable.js';
import { readGroup } from './group-kind.js';
import { newNodeId } from './new-id.js';
import { newGroup, newRule } from './new-parts.js';
import { carrierOf, findInDocument, findNode, parentInDocument, treesOf } from './tree.js';

/** Inside a group, behind a condition in its group, or under a rule. Null where nothing can stand as it is. */
export function placeAt(document: EditableDocument, target: GraphSubject): Place | null {
  if (target.kind === 'rule') {
    const root = document.rules.find((rule) => rule.id === target.id)?.conditions;
    return root ? insideOf(root) : null;
  }
  if (target.kind === 'shared') {
    const root = document.conditions?.[target.id];
    return root ? insideOf(root) : null;
  }
  if (target.kind !== 'node') return null;
  const node = findInDocument(document, target.id);
  if (!node) return null;
  if (readGroup(node)) return insideOf(node);
  return behind(document, target.id);
}

function insideOf(node: Condition): Place | null {
  const inner = readGroup(node)?.inner;
  return inner ? { parent: inner.id, index: childrenOf(inner).length } : null;
}

function behind(document: EditableDocument, id: string): Place | null {
  const carrier = carrierOf(document, id);
  const parent = parentInDocument(document, carrier);
  if (!parent || isNot(parent)) return null;
  return { parent: parent.id, index: childrenOf(parent).findIndex((child) => child.id === carrier) + 1 };
}

/** The rule whose tree holds the node. */
export const ruleOfNode = (document: EditableDocument, id: string) =>
  document.rules.find((rule) => findInDocument({ ...document, rules: [rule], conditions: {} }, id));

function rootOf(document: EditableDocument, target: GraphSubject): Condition | undefined {
  if (target.kind === 'node') return treesOf(document).find((tree) => findNode(tree, target.id));
  if (target.kind === 'shared') return document.conditions?.[target.id];
  return document.rules.find((rule) => target.kind === 'rule' && rule.id === target.id)?.conditions;
}

/** The shared condition whose tree holds the node. */
export const sharedOfNode = (document: EditableDocument, id: string): string | undefined =>
  Object.entries(document.conditions ?? {}).find(([, tree]) => findNode(tree, id))?.[0];

/** A root that is no group (a reference, a negated condition) is put into an "all of" first. */
function makeRoom(document: EditableDocument, target: GraphSubject): { first: Command[]; place: Place } | null {
  const place = placeAt(document, target);
  if (place) return { first: [], place };
  const root = rootOf(document, target);
  if (!root) return null;
  const freshIds: [string, string] = [newNodeId(), newNodeId()];
  const first: Command = { type: 'wrap', nodes: [root.id], kind: 'all', freshIds };
  return { first: [first], place: { parent: freshIds[0], index: 1 } };
}

/** Commands that add a node at a target; dropped on a tier, or on nothing, it becomes a rule of its own. */
export function addAt(
  document: EditableDocument,
  node: Condition,
  target: GraphSubject,
  nearestTier: string,
): Command[] {
  const tier = target.kind === 'tier' ? target.id : nearestTier;
  if (target.kind === 'tier' || target.kind === 'noTier' || target.kind === 'caption') {
    return [{ type: 'addRule', rule: newRule(document, tier, [node]) }];
  }
  const room = makeRoom(document, target);
  return room ? [...room.first, { type: 'addNode', node, place: room.place }] : [];
}

/** A group dropped on a condition takes the condition in; elsewhere it starts empty. */
export function addGroupAt(
  document: EditableDocument,
  kind: GroupKind,
  target: GraphSubject,
  nearestTier: string,
): Command[] {
  const node = target.kind === 'node' ? findInDocument(document, target.id) : null;
  if (node && !readGroup(node)) return [{ type: 'wrap', nodes: [node.id], kind, freshIds: [newNodeId(), newNodeId()] }];
  return addAt(document, newGroup(kind), target, nearestTier);
}

/** Commands that move nodes to a target; none where they are there already or it cannot be. */
export function moveTo(document: EditableDocument, nodes: readonly string[], target: GraphSubject): Command[] {
  if (target.kind === 'node' && nodes.includes(target.id)) return [];
  const room = makeRoom(document, target);
  if (!room) return [];
  const moved: Command = { type: 'moveNodes', nodes, place: room.place };
  const first = [...room.first, ...loosen(document, nodes, room)];
  const ready = first.reduce(applyCommand, document);
  return applyCommand(ready, moved) === ready ? [] : [...first, moved];
}

/** What a rule or a shared condition stands on can leave it once an "all of" holds the place. */
function loosen(document: EditableDocument, nodes: readonly string[], room: { first: readonly Command[] }): Command[] {
  const roots = new Set(treesOf(document).map((root) => root.id));
  const wrapped = new Set(room.first.flatMap((command) => (command.type === 'wrap' ? command.nodes : [])));
  return nodes
    .map((id) => carrierOf(document, id))
    .filter((id) => roots.has(id) && !wrapped.has(id))
    .map((id) => ({ type: 'wrap', nodes: [id], kind: 'all', freshIds: [newNodeId(), newNodeId()] }));
}

/**
 * Commands that put nodes into a new group where the first of them stood, from wherever they are. Without a kind it means what
 * it meant: siblings under "any of" stay alternatives.
 */
export function together(
  document: EditableDocument,
  nodes: readonly string[],
  freshIds: readonly [string, string],
  kind?: GroupKind,
): Command[] {
  const parents = new Set(nodes.map((id) => parentInDocument(document, carrierOf(document, id))));
  const [parent] = parents;
  const meant = kind ?? (parents.size === 1 && parent && isAny(parent) ? 'any' : 'all');
  const [first = '', ...others] = nodes;
  if (parents.size === 1) return [{ type: 'wrap', nodes, kind: meant, freshIds }];
  return [
    { type: 'wrap', nodes: [first], kind: meant, freshIds },
    { type: 'moveNodes', nodes: others, place: { parent: freshIds[0], index: 1 } },
  ];
}
