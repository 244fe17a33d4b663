// The commands that change condition trees. Each is total: where it makes no sense the document comes back as it was.
import {
  childrenOf,
  isAll,
  isAny,
  isLeaf,
  isNot,
  isReference,
  nodesOf,
  type Condition,
} from '@tierwright/shared/policy';
import type { GroupKind, LeafChange, Place } from './command.js';
import type { EditableDocument } from './editable.js';
import { buildGroup, readGroup } from './group-kind.js';
import { patch } from './patch.js';
import {
  carrierOf,
  findInDocument,
  findNode,
  mapTrees,
  nodeIdsOf,
  parentIn,
  rewriteTree,
  treesOf,
  withChildren,
} from './tree.js';

const idsIn = (nodes: readonly Condition[]): string[] => nodes.flatMap((node) => [...nodesOf(node)].map((n) => n.id));

/** True where every id is new to the document and used once. */
export function areFresh(document: EditableDocument, ids: readonly string[]): boolean {
  const taken = nodeIdsOf(document);
  return ids.every((id) => id !== '' && !taken.has(id)) && new Set(ids).size === ids.length;
}

/** A root must be a group, a negation or a reference: leaves, or nothing, become a group under the old root's id. */
function asRoot(nodes: readonly Condition[], oldRoot: Condition): Condition {
  const [only] = nodes;
  if (only && nodes.length === 1 && (!isLeaf(only) || isLeaf(oldRoot))) return only;
  return { id: oldRoot.id, all: [...nodes] };
}

const rewriteAll = (document: EditableDocument, rewrite: (node: Condition) => readonly Condition[]) =>
  mapTrees(document, (root) => {
    const nodes = rewriteTree(root, rewrite);
    return nodes.length === 1 && nodes[0] === root ? root : asRoot(nodes, root);
  });

export const replaceNode = (
  document: EditableDocument,
  id: string,
  replace: (node: Condition) => readonly Condition[],
) => rewriteAll(document, (node) => (node.id === id ? replace(node) : [node]));

export function addNodes(document: EditableDocument, nodes: readonly Condition[], place: Place): EditableDocument {
  if (nodes.length === 0 || !areFresh(document, idsIn(nodes))) return document;
  return insert(document, nodes, place);
}

function insert(document: EditableDocument, nodes: readonly Condition[], place: Place): EditableDocument {
  const parent = findInDocument(document, place.parent);
  const inner = parent && readGroup(parent)?.inner;
  if (!inner) return document;
  const children = childrenOf(inner);
  const at = Math.max(0, Math.min(place.index, children.length));
  const next = withChildren(inner, [...children.slice(0, at), ...nodes, ...children.slice(at)]);
  return next ? replaceNode(document, inner.id, () => [next]) : document;
}

export function removeNodes(document: EditableDocument, ids: readonly string[]): EditableDocument {
  return lift(document, new Set(ids.map((id) => carrierOf(document, id))));
}

/** Takes nodes out. A group inside a rule that loses its last condition by that goes too; `keep` and roots stay. */
function lift(document: EditableDocument, gone: ReadonlySet<string>, keep?: string): EditableDocument {
  if (gone.size === 0) return document;
  const groups = treesOf(document).flatMap((root) => [...nodesOf(root)].filter((node) => isAll(node) || isAny(node)));
  const stays = new Set(groups.filter((group) => childrenOf(group).length === 0).map((group) => group.id));
  for (const root of treesOf(document)) stays.add(readGroup(root)?.inner.id ?? root.id);
  if (keep !== undefined) stays.add(keep);
  const isEmptied = (node: Condition) =>
    (isAll(node) || isAny(node)) && childrenOf(node).length === 0 && !stays.has(node.id);
  return rewriteAll(document, (node) => (gone.has(node.id) || isEmptied(node) ? [] : [node]));
}

export function changeLeaf(document: EditableDocument, id: string, change: LeafChange): EditableDocument {
  return replaceNode(document, id, (node) => [isLeaf(node) ? patch(node, change) : node]);
}

export function changeReference(document: EditableDocument, id: string, name: string): EditableDocument {
  return replaceNode(document, id, (node) => [isReference(node) ? patch(node, { condition: name }) : node]);
}

export function setGroupKind(document: EditableDocument, id: string, kind: GroupKind, freshId: string) {
  const node = findInDocument(document, id);
  const group = node && readGroup(node);
  if (!group || group.kind === kind) return document;
  const plain = kind === 'all' || kind === 'any';
  const innerId = group.inner.id === id ? freshId : group.inner.id;
  if (!plain && innerId === freshId && !areFresh(document, [freshId])) return document;
  return replaceNode(document, id, () => [buildGroup(kind, id, innerId, childrenOf(group.inner))]);
}

export function negate(document: EditableDocument, id: string, freshId: string): EditableDocument {
  const node = findInDocument(document, id);
  if (!node || !(isLeaf(node) || isReference(node))) return document;
  const over = treesOf(document)
    .map((tree) => parentIn(tree, id))
    .find(Boolean);
  if (over && isNot(over)) return replaceNode(document, over.id, () => [node]);
  return areFresh(document, [freshId]) ? replaceNode(document, id, () => [{ id: freshId, not: node }]) : document;
}

export function wrap(
  document: EditableDocument,
  ids: readonly string[],
  kind: GroupKind,
  freshIds: readonly [string, string],
): EditableDocument {
  if (!areFresh(document, freshIds)) return document;
  const wanted = new Set(ids.map((id) => carrierOf(document, id)));
  const [first] = wanted;
  const tree = treesOf(document).find((root) => first !== undefined && findNode(root, first));
  if (!tree || first === undefined) return document;
  if (tree.id === first) return replaceNode(document, first, (root) => [buildGroup(kind, ...freshIds, [root])]);
  const parent = parentIn(tree, first);
  const siblings = parent ? childrenOf(parent) : [];
  const inside = siblings.filter((child) => wanted.has(child.id));
  if (!parent || inside.length !== wanted.size) return document;
  const group = buildGroup(kind, ...freshIds, inside);
  const after = siblings.flatMap((child) => (child === inside[0] ? [group] : wanted.has(child.id) ? [] : [child]));
  const next = withChildren(parent, after);
  return next ? replaceNode(document, parent.id, () => [next]) : document;
}

export function unwrap(document: EditableDocument, id: string): EditableDocument {
  const node = findInDocument(document, id);
  const group = node && readGroup(node);
  const tree = treesOf(document).find((root) => findNode(root, id));
  if (!group || !tree) return document;
  const children = childrenOf(group.inner);
  const parent = parentIn(tree, id);
  const [only] = children;
  if (parent ? isNot(parent) && children.length !== 1 : children.length !== 1 || !only || isLeaf(only)) return document;
  return replaceNode(document, id, () => children);
}

export function moveNodes(document: EditableDocument, ids: readonly string[], place: Place): EditableDocument {
  const wanted = new Set(ids.map((id) => carrierOf(document, id)));
  const roots = new Set(treesOf(document).map((root) => root.id));
  const trees = treesOf(document).flatMap((root) => [...nodesOf(root)]);
  const all = trees.filter((node) => wanted.has(node.id));
  const moved = all.filter((node) => !all.some((other) => other !== node && findNode(other, node.id)));
  const target = findInDocument(document, place.parent);
  const inner = target && readGroup(target)?.inner;
  if (!inner || moved.length === 0 || moved.some((node) => roots.has(node.id) || findNode(node, inner.id)))
    return document;
  const before = childrenOf(inner);
  const index = before.slice(0, place.index).filter((child) => !wanted.has(child.id)).length;
  const stays = before.filter((child) => !wanted.has(child.id));
  const after = [...stays.slice(0, index), ...moved, ...stays.slice(index)];
  if (after.length === before.length && after.every((child, i) => child === before[i])) return document;
  const gone = new Set(moved.map((node) => node.id));
  return insert(lift(document, gone, inner.id), moved, { parent: inner.id, index });
}
