// Every condition of a document with its JSON Pointer, in document order.
import { isAll, isAny, isNot, type Condition } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import type { Place, Tree } from './report.js';

/** The rules' trees, then the shared ones. */
export const treesOf = (policy: Policy): Tree[] => [
  ...policy.rules.map((rule, i) => ({ root: rule.conditions, path: ['rules', i, 'conditions'], rule })),
  ...Object.entries(policy.conditions).map(([name, root]) => ({ root, path: ['conditions', name], name })),
];

export function* placesIn(tree: Tree, node: Condition = tree.root, path = tree.path): Generator<Place> {
  yield { tree, node, path };
  for (const [child, below] of childrenWithPaths(node)) yield* placesIn(tree, child, [...path, ...below]);
}

function childrenWithPaths(node: Condition): [Condition, PropertyKey[]][] {
  if (isAll(node)) return node.all.map((child, i) => [child, ['all', i]]);
  if (isAny(node)) return node.any.map((child, i) => [child, ['any', i]]);
  return isNot(node) ? [[node.not, ['not']]] : [];
}
