// A condition tree as closures that count: every node is evaluated for every customer, and counts what it came to.
import type { Test } from './leaf-closure.js';
import { plainLeaf } from './node-closure.js';
import type { NamedTree, PlannedNode } from './planned-node.js';
import { no, unsure, yes, type Truth } from './truth.js';

export interface NodeTally {
  pass: number;
  fail: number;
  unknown: number;
}

/** Three counters for each node, in the order in which nodes were added. */
export class Counters {
  private readonly ids: string[] = [];
  private readonly counts: number[] = [];

  /** The same test, counting its results under this id. */
  counted(id: string, test: Test): Test {
    const { counts } = this;
    const offset = 3 * (this.ids.push(id) - 1);
    counts.push(0, 0, 0);
    return (values, asOf) => {
      const truth = test(values, asOf);
      counts[offset + truth] = (counts[offset + truth] as number) + 1;
      return truth;
    };
  }

  /** By id. Two nodes with one id (a draft's problem) share an entry. */
  byId(): Record<string, NodeTally> {
    const tallies: Record<string, NodeTally> = Object.create(null) as Record<string, NodeTally>;
    this.ids.forEach((id, i) => {
      const tally = (tallies[id] ??= { pass: 0, fail: 0, unknown: 0 });
      tally.fail += this.counts[3 * i + no] ?? 0;
      tally.unknown += this.counts[3 * i + unsure] ?? 0;
      tally.pass += this.counts[3 * i + yes] ?? 0;
    });
    return tallies;
  }
}

function least(children: readonly Test[]): Test {
  return (values, asOf) => {
    let result: Truth = yes;
    for (let i = 0; i < children.length; i++) {
      const truth = (children[i] as Test)(values, asOf);
      if (truth < result) result = truth;
    }
    return result;
  };
}

function greatest(children: readonly Test[]): Test {
  return (values, asOf) => {
    let result: Truth = no;
    for (let i = 0; i < children.length; i++) {
      const truth = (children[i] as Test)(values, asOf);
      if (truth > result) result = truth;
    }
    return result;
  };
}

/** `resultOf`: what a named condition came to for the customer at hand; named conditions are counted by themselves. */
export function countingClosure(node: PlannedNode, counters: Counters, resultOf: (named: NamedTree) => Test): Test {
  const test = (): Test => {
    switch (node.kind) {
      case 'all':
        return least(node.children.map((child) => countingClosure(child, counters, resultOf)));
      case 'any':
        return greatest(node.children.map((child) => countingClosure(child, counters, resultOf)));
      case 'not': {
        const child = countingClosure(node.child, counters, resultOf);
        return (values, asOf) => (yes - child(values, asOf)) as Truth;
      }
      case 'reference':
        return resultOf(node.target);
      case 'leaf':
        return plainLeaf(node);
      case 'broken':
        return () => unsure;
      default:
        return node satisfies never;
    }
  };
  return counters.counted(node.id, test());
}
