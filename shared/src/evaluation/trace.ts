// Every node of a rule with its result and the values that it saw: built only when somebody asks.
import type { TraceNode } from '../contracts/index.js';
import { intervalOf, isWithin, type Interval } from './interval.js';
import { plainLeaf } from './node-closure.js';
import type { LeafNode, PlannedNode } from './planned-node.js';
import type { Slot } from './slots.js';
import { shown } from './truth.js';
import { readable, valueAt, type Values } from './values.js';

type Result = boolean | null;
export type Tracer = (values: Values, asOf: number) => TraceNode;

/** What the slot holds, for people; null where it is missing. */
function actualAt({ index, type }: Slot): (values: Values) => unknown {
  if (type.is !== 'number') return (values) => readable(type, valueAt(values, index));
  return ({ numbers }) => {
    const x = numbers[index] as number;
    return x === x ? x : null;
  };
}

/** A leaf as traces show it: `actual` is the fact's value, null where it is missing; days are days of the policy's timezone. */
export function leafTracer({ id, leaf, slot }: LeafNode): (result: Result, values: Values) => TraceNode {
  const { fact, operator, value } = leaf;
  const actual = actualAt(slot);
  return value === undefined
    ? (result, values) => ({ id, result, fact, operator, actual: actual(values) })
    : (result, values) => ({ id, result, fact, operator, value, actual: actual(values) });
}

/** Makes the children's nodes into `into`, and says what a group comes to that one of them settles. */
function traceGroup(
  children: readonly Tracer[],
  into: TraceNode[],
  settledBy: boolean,
  values: Values,
  asOf: number,
): Result {
  let result: Result = !settledBy;
  for (let i = 0; i < children.length; i++) {
    const node = (children[i] as Tracer)(values, asOf);
    into[i] = node;
    if (node.result === settledBy) result = settledBy;
    else if (node.result === null && result !== settledBy) result = null;
  }
  return result;
}

/** Small whole numbers, ranks among them, come again and again: a leaf makes its node for each of them once. */
const smallNumbers = 64;

/** A leaf over numbers: one call for the test and the node. */
function intervalTracer({ id, leaf, slot }: LeafNode, interval: Interval): Tracer {
  const { fact, operator, value } = leaf;
  const { index, type } = slot;
  const made: TraceNode[] = [];
  const nodeFor = (x: number): TraceNode => {
    const result = x !== x ? null : isWithin(interval, x);
    return { id, result, fact, operator, value, actual: x !== x ? null : readable(type, x) };
  };
  const isPlain = type.is === 'number';
  return ({ numbers }) => {
    const x = numbers[index] as number;
    if (x >= 0 && x < smallNumbers && Math.floor(x) === x && !Object.is(x, -0))
      return (made[x] ??= Object.freeze(nodeFor(x)));
    if (!isPlain || x !== x) return nodeFor(x);
    return { id, result: isWithin(interval, x), fact, operator, value, actual: x };
  };
}

/** The whole tree, evaluated without stopping early, in the shape that answers show. Nodes of leaves may be shared, and are
 * frozen then. */
export function tracer(node: PlannedNode): Tracer {
  const { id } = node;
  switch (node.kind) {
    case 'all': {
      const children = node.children.map(tracer);
      const { length } = children;
      return (values, asOf) => {
        const all = new Array<TraceNode>(length);
        return { id, result: traceGroup(children, all, false, values, asOf), all };
      };
    }
    case 'any': {
      const children = node.children.map(tracer);
      const { length } = children;
      return (values, asOf) => {
        const any = new Array<TraceNode>(length);
        return { id, result: traceGroup(children, any, true, values, asOf), any };
      };
    }
    case 'not': {
      const child = tracer(node.child);
      return (values, asOf) => {
        const not = child(values, asOf);
        return { id, result: not.result === null ? null : !not.result, not };
      };
    }
    case 'reference': {
      const target = tracer(node.target.root);
      const condition = node.target.name;
      return (values, asOf) => {
        const inner = target(values, asOf);
        return { id, result: inner.result, condition, node: inner };
      };
    }
    case 'leaf': {
      const interval = intervalOf(node.test);
      if (interval && node.leaf.value !== undefined) return intervalTracer(node, interval);
      const test = plainLeaf(node);
      const traced = leafTracer(node);
      return (values, asOf) => traced(shown(test(values, asOf)), values);
    }
    case 'broken':
      return () => ({ id, result: null });
    default:
      return node satisfies never;
  }
}
