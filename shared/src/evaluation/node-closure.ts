// A condition tree as closures: the quick kind, which stops as soon as a group is settled.
import { leafClosure, type Test } from './leaf-closure.js';
import type { LeafNode, NamedTree, PlannedNode } from './planned-node.js';
import { no, unsure, yes, type Truth } from './truth.js';

/** Leaves as they are asked of a customer; a search asks them otherwise. */
export type LeafTests = (leaf: LeafNode) => Test;
export const plainLeaf: LeafTests = ({ slot, test }) => leafClosure(slot.index, test);

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
    return (slots, asOf) => {
      const a = first(slots, asOf);
      if (a === settledBy) return settledBy;
      const b = second(slots, asOf);
      return a === otherwise || b === settledBy ? b : a;
    };
  return (slots, asOf) => {
    let result = otherwise;
    for (let i = 0; i < children.length; i++) {
      const truth = (children[i] as Test)(slots, asOf);
      if (truth === settledBy) return settledBy;
      if (truth === unsure) result = unsure;
    }
    return result;
  };
}

export function nodeClosure(node: PlannedNode, named: NamedTests, leafTest = plainLeaf): Test {
  switch (node.kind) {
    case 'all':
      return group(
        node.children.map((child) => nodeClosure(child, named, leafTest)),
        no,
        yes,
      );
    case 'any':
      return group(
        node.children.map((child) => nodeClosure(child, named, leafTest)),
        yes,
        no,
      );
    case 'not': {
      const child = nodeClosure(node.child, named, leafTest);
      return (slots, asOf) => (2 - child(slots, asOf)) as Truth;
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

/** Each named condition as one test that remembers its result until `forget`. */
export function namedTests(trees: readonly NamedTree[], leafTest = plainLeaf): NamedTests {
  const results = new Int8Array(trees.length).fill(-1);
  const tests = new Map<NamedTree, Test>();
  const named: NamedTests = {
    testOf: (tree) => tests.get(tree) ?? (() => unsure),
    forget: () => void results.fill(-1),
  };
  for (const tree of trees) {
    const { position } = tree;
    const test = nodeClosure(tree.root, named, leafTest);
    tests.set(tree, (slots, asOf) => {
      const known = results[position] as number;
      return known >= 0 ? (known as Truth) : ((results[position] = test(slots, asOf)) as Truth);
    });
  }
  return named;
}
