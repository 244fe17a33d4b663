// Condition trees: roots, groups and references that mean something, of a size that can be evaluated.
import { say } from '../../language/index.js';
import { childrenOf, isAll, isAny, isLeaf, isReference, type Condition } from '../condition-schema.js';
import { cyclesIn, dependencySets, type Graph } from '../cycles.js';
import { limits } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { referencesOf } from '../reads.js';
import { checkLeaf } from './check-leaf.js';
import { placesIn } from './places.js';
import { error, idsOf, inTree, isLeafPlace, roundTrip, type Checked, type Place, type Tree } from './report.js';

export const checkConditions = (checked: Checked): Problem[] => [
  ...checked.trees.flatMap((tree) => [
    ...checkRoot(checked, tree),
    ...[...placesIn(tree)].flatMap((place) =>
      isLeafPlace(place) ? checkLeaf(checked, place) : [...emptyGroup(checked, place), ...unknownName(checked, place)],
    ),
  ]),
  ...circles(checked, namedGraph(checked)),
  ...expandedSize(checked, namedGraph(checked)),
];

function checkRoot({ policy }: Checked, tree: Tree): Problem[] {
  if (!isLeaf(tree.root)) return [];
  const message = say(
    'a single condition must stand in a group, “all of” or “any of”.',
    '单个条件必须放在“同时满足”或“满足任一”的条件组中。',
  );
  return [error('root-not-group', tree.path, inTree(policy, tree, message), idsOf(tree, tree.root))];
}

function emptyGroup({ policy }: Checked, { tree, node, path }: Place): Problem[] {
  if (!(isAll(node) || isAny(node)) || childrenOf(node).length > 0) return [];
  const message = say(
    'a group has no conditions yet. Add one, or remove the group.',
    '有条件组还没有条件，请添加条件或删除该组。',
  );
  return [error('group-empty', path, inTree(policy, tree, message), idsOf(tree, node))];
}

function unknownName({ policy }: Checked, { tree, node, path }: Place): Problem[] {
  if (!isReference(node) || Object.hasOwn(policy.conditions, node.condition)) return [];
  const message = say(`there is no shared condition “${node.condition}”.`, `没有名为“${node.condition}”的共用条件。`);
  return [error('condition-unknown', [...path, 'condition'], inTree(policy, tree, message), idsOf(tree, node))];
}

const namedGraph = ({ policy }: Checked): Map<string, string[]> =>
  new Map(Object.entries(policy.conditions).map(([name, root]) => [name, referencesOf(root)]));

function circles(checked: Checked, graph: Graph): Problem[] {
  return cyclesIn(graph).map(({ name, round }) => {
    const shown = roundTrip(round);
    const message = say(
      `The shared condition “${name}” refers to itself: ${shown}.`,
      `共用条件“${name}”循环引用了自身：${shown}。`,
    );
    return error('cycle', ['conditions', name], message, { nodeId: checked.policy.conditions[name]?.id });
  });
}

interface Size {
  leaves: number;
  depth: number;
}

/** Leaves and depth with every reference replaced by what it stands for. */
function measure(named: ReadonlyMap<string, Size>, node: Condition): Size {
  if (isLeaf(node)) return { leaves: 1, depth: 1 };
  if (isReference(node)) return named.get(node.condition) ?? { leaves: 0, depth: 0 };
  const sizes = childrenOf(node).map((child) => measure(named, child));
  return {
    leaves: sizes.reduce((sum, { leaves }) => sum + leaves, 0),
    depth: 1 + Math.max(0, ...sizes.map(({ depth }) => depth)),
  };
}

/** Shared conditions inside shared conditions multiply; the limits hold for what is evaluated, not for what is written. */
function expandedSize({ policy, trees }: Checked, graph: Graph): Problem[] {
  const named = new Map<string, Size>();
  for (const name of dependencySets(graph).flat())
    named.set(name, measure(named, policy.conditions[name] as Condition));
  return trees.flatMap((tree): Problem[] => {
    const { leaves, depth } = measure(named, tree.root);
    const about = (message: ReturnType<typeof say>) => inTree(policy, tree, message);
    const ids = idsOf(tree, tree.root);
    const found: Problem[] = [];
    if (leaves > limits.leavesPerRule) {
      const n = limits.leavesPerRule;
      const message = say(
        `counting shared conditions there are more than ${n} conditions.`,
        `连同共用条件，条件数超过了 ${n} 个。`,
      );
      found.push(error('too-many-leaves', tree.path, about(message), ids));
    }
    if (depth > limits.depth) {
      const n = limits.depth;
      const message = say(
        `counting shared conditions it nests more than ${n} deep.`,
        `连同共用条件，嵌套超过了 ${n} 层。`,
      );
      found.push(error('too-deep', tree.path, about(message), ids));
    }
    return found;
  });
}
