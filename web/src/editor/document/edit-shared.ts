// The commands on shared conditions: trees under a name, referred to from rules and from one another.
import { isLeaf, isReference, nodesOf, type Condition } from '@tierwright/shared/policy';
import type { EditableDocument } from './editable.js';
import { areFresh, replaceNode } from './edit-nodes.js';
import { patch } from './patch.js';
import { carrierOf, findInDocument, mapTrees, rewriteTree, treesOf } from './tree.js';
import { referencesTo } from './usage.js';

const hasShared = (document: EditableDocument, name: string) => Object.hasOwn(document.conditions ?? {}, name);

/** A negated condition goes with its negation. A single condition is put into an "all of", for a root must be a group. */
export function share(
  document: EditableDocument,
  id: string,
  name: string,
  [referenceId, groupId]: readonly [string, string],
): EditableDocument {
  const carrier = carrierOf(document, id);
  const node = findInDocument(document, carrier);
  const already = Object.values(document.conditions ?? {}).some((tree) => tree.id === carrier);
  if (!node || already || name === '' || hasShared(document, name) || isReference(node)) return document;
  if (!areFresh(document, [referenceId, groupId])) return document;
  const referring = replaceNode(document, carrier, () => [{ id: referenceId, condition: name }]);
  const root: Condition = isLeaf(node) ? { id: groupId, all: [node] } : node;
  return { ...referring, conditions: { ...referring.conditions, [name]: root } };
}

export function unshare(document: EditableDocument, id: string, tree: Condition): EditableDocument {
  const node = findInDocument(document, id);
  if (!node || !isReference(node) || isLeaf(tree)) return document;
  if (
    !areFresh(
      document,
      [...nodesOf(tree)].map((inner) => inner.id),
    )
  )
    return document;
  return replaceNode(document, id, () => [tree]);
}

export function renameShared(document: EditableDocument, name: string, next: string): EditableDocument {
  if (next === '' || name === next || !hasShared(document, name) || hasShared(document, next)) return document;
  const entries = Object.entries(document.conditions ?? {}).map(
    ([key, tree]) => [key === name ? next : key, tree] as const,
  );
  const renamed = { ...document, conditions: Object.fromEntries(entries) };
  if (!treesOf(renamed).some((tree) => [...nodesOf(tree)].some(isReference))) return renamed;
  return mapTrees(renamed, (root) => {
    const [rewritten = root] = rewriteTree(root, (node) =>
      isReference(node) && node.condition === name ? [patch(node, { condition: next })] : [node],
    );
    return rewritten;
  });
}

/** The last one leaves nothing behind: the document is as it was before the first. */
export function removeShared(document: EditableDocument, name: string): EditableDocument {
  if (!hasShared(document, name) || referencesTo(document, name).length > 0) return document;
  const { [name]: _, ...others } = document.conditions ?? {};
  return patch(document, { conditions: Object.keys(others).length === 0 ? undefined : others });
}
