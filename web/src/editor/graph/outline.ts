// A condition tree as the canvas shows it: negated conditions are one thing, a group of one is not drawn at all.
import {
  childrenOf,
  isLeaf,
  isNot,
  isReference,
  type Condition,
  type Leaf,
  type Reference,
} from '@tierwright/shared/policy';
import type { GroupKind } from '../document/command.js';
import { readGroup } from '../document/group-kind.js';

export type Outline =
  | { kind: 'leaf'; node: Leaf; negated: boolean; resultId: string }
  | { kind: 'reference'; node: Reference; negated: boolean; resultId: string }
  | {
      kind: 'group';
      node: Condition;
      group: GroupKind;
      nodeId: string;
      innerId: string | null;
      children: readonly Outline[];
    };

export function outlineOf(node: Condition): Outline {
  if (isLeaf(node)) return { kind: 'leaf', node, negated: false, resultId: node.id };
  if (isReference(node)) return { kind: 'reference', node, negated: false, resultId: node.id };
  const group = readGroup(node);
  if (group) {
    const children = childrenOf(group.inner).map(outlineOf);
    return { kind: 'group', node, group: group.kind, nodeId: node.id, innerId: group.inner.id, children };
  }
  if (isNot(node) && isLeaf(node.not)) return { kind: 'leaf', node: node.not, negated: true, resultId: node.id };
  if (isNot(node) && isReference(node.not))
    return { kind: 'reference', node: node.not, negated: true, resultId: node.id };
  return {
    kind: 'group',
    node,
    group: 'none',
    nodeId: node.id,
    innerId: null,
    children: childrenOf(node).map(outlineOf),
  };
}

/** What hangs on a rule: its root, or the root's only child where "all of" or "any of" one says nothing. */
export function shownRoots(root: Condition): readonly Outline[] {
  const outline = outlineOf(root);
  const plain = outline.kind === 'group' && (outline.group === 'all' || outline.group === 'any');
  return plain && outline.children.length < 2 ? outline.children : [outline];
}

export const depthOf = (outline: Outline): number =>
  outline.kind === 'group' ? 1 + Math.max(0, ...outline.children.map(depthOf)) : 0;

export const leavesOf = (outline: Outline): number =>
  outline.kind === 'group' ? outline.children.reduce((sum, child) => sum + leavesOf(child), 0) : 1;
