// A condition tree as closures: the quick kind, which stops as soon as a group is settled.
import { intervalOf } from './interval.js';
import { intervalGroup, type SlotInterval } from './interval-group.js';
import { leafClosure, type Test } from './leaf-closure.js';
import type { LeafNode, NamedTree, PlannedNode } from './planned-node.js';
import { no, unsure, yes, type Truth } from './truth.js';

/** Leaves as they are asked of a customer; a search asks them otherwise. */
export type LeafTests = (leaf: LeafNode) => Test;
export const plainLeaf: LeafTests = ({ slot, test }) => leafClosure(slot.index, test, slot.type.is === 'string');

/** Named conditions are shared by their position: compiled once, evaluated once for a customer. */
export interface NamedTests {
  testOf: (named: NamedTree) => Test;
  /** To be called before each customer: forgets what the named conditions came to. */
  forget: () => void;
}

function group(children: readonly Test[], settledBy: Truth, otherwise: Truth): Test {
  const [first, second] = children;
  if (children.length === 1 && first) return first;
  if (children.length === 2 && first && second)
    return (values, asOf) => {
      const a = first(values, asOf);
      if (a === settledBy) return settledBy;
      const b = second(values, asOf);
      return a === otherwise || b === settledBy ? b : a;
    };
  return (values, asOf) => {
    let result = otherwise;
    for (let i = 0; i < children.length; i++) {
      const truth = (children[i] as Test)(values, asOf);
      if (truth === settledBy) return settledBy;
      if (truth === unsure) result = unsure;
    }
    return result;
  };
}

/** Intervals go first and together: the order of a group's children means nothing, and they are the cheapest. */
function packed(
  children: readonly PlannedNode[],
  settledBy: Truth,
  otherwise: Truth,
  made: (child: PlannedNode) => Test,
) {
  const intervals: SlotInterval[] = [];
  const others: PlannedNode[] = [];
  for (const child of children) {
    const interval = child.kind === 'leaf' ? intervalOf(child.test) : undefined;
    if (interval && child.kind === 'leaf') intervals.push({ ...interval, slot: child.slot.index });
    else others.push(child);
  }
  if (intervals.length < 2) return group(children.map(made), settledBy, otherwise);
  return group([intervalGroup(intervals, settledBy, otherwise), ...others.map(made)], settledBy, otherwise);
}

export function nodeClosure(node: PlannedNode, named: NamedTests, leafTest = plainLeaf): Test {
  switch (node.kind) {
    case 'all':
    case 'any': {
      const settledBy: Truth = node.kind === 'all' ? no : yes;
      const otherwise: Truth = node.kind === 'all' ? yes : no;
      const made = (child: PlannedNode) => nodeClosure(child, named, leafTest);
      return leafTest === plainLeaf
        ? packed(node.children, settledBy, otherwise, made)
        : group(node.children.map(made), settledBy, otherwise);
    }
    case 'not': {
      const child = nodeClosure(node.child, named, leafTest);
      return (values, asOf) => (2 - child(values, asOf)) as Truth;
    }
    case 'reference':
      return named.testOf(node.target);
    case 'leaf':
      return leafTest(node);
    case 'broken':
      return () => unsure;
    default:
      return node satisfies never;
  }
}

const nothingNamed: NamedTests = { testOf: () => () => unsure, forget: () => undefined };

/** Each named condition as one test that remembers its result until `forget`. */
export function namedTests(trees: readonly NamedTree[], leafTest = plainLeaf): NamedTests {
  if (trees.length === 0) return nothingNamed;
  const results = new Int8Array(trees.length).fill(-1);
  const tests = new Map<NamedTree, Test>();
  const named: NamedTests = {
    testOf: (tree) => tests.get(tree) ?? (() => unsure),
    forget: () => void results.fill(-1),
  };
  for (const tree of trees) {
    const { position } = tree;
    const test = nodeClosure(tree.root, named, leafTest);
    tests.set(tree, (values, asOf) => {
      const known = results[position] as number;
      return known >= 0 ? (known as Truth) : ((results[position] = test(values, asOf)) as Truth);
    });
  }
  return named;
}
