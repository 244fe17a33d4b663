// Every node of a rule with its result and the values that it saw: built only when somebody asks.
import type { TraceNode } from '../contracts/index.js';
import { isInSpan, spanOf, type Span } from './interval.js';
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
  tracing: Tracing,
): Result {
  let result: Result = !settledBy;
  for (let i = 0; i < children.length; i++) {
    into[i] = (children[i] as Tracer)(values, asOf);
    const part = tracing.result;
    if (part === settledBy) result = settledBy;
    else if (part === null && result !== settledBy) result = null;
  }
  tracing.result = result;
  return result;
}

/** Small whole numbers, ranks among them, come again and again: a leaf makes its node for each of them once. */
const smallNumbers = 256;

/** So many nodes are kept for a policy, some 80 bytes each. */
const mostKept = 8192;

/** What the tracers of a policy's trees share. */
export interface Tracing {
  /** How many more nodes may be kept. */
  left: number;
  /** What the last node came to: nodes are of many forms, and reading it from them takes as long as making one. */
  result: Result;
}

export const newTracing = (): Tracing => ({ left: mostKept, result: null });

/** A leaf over numbers: one call for the test and the node. */
function spanTracer({ id, leaf, slot }: LeafNode, span: Span, tracing: Tracing): Tracer {
  const { fact, operator, value } = leaf;
  const { index, type } = slot;
  const [range] = span.ranges;
  const { low, high } = range ?? { low: NaN, high: NaN };
  const isSingle = span.ranges.length === 1;
  const { inside } = span;
  const holds = (x: number) => (isSingle ? (x >= low && x <= high) === inside : isInSpan(span, x));
  const made: (TraceNode | undefined)[] = [];
  const nodeFor = (x: number): TraceNode => {
    const result = x !== x ? null : holds(x);
    return { id, result, fact, operator, value, actual: x !== x ? null : readable(type, x) };
  };
  const keep = (x: number): TraceNode => {
    const node = Object.freeze(nodeFor(x));
    if (tracing.left > 0) {
      tracing.left--;
      while (made.length <= x) made.push(undefined);
      made[x] = node;
    }
    return node;
  };
  const isPlain = type.is === 'number';
  return ({ numbers }) => {
    const x = numbers[index] as number;
    const result = x !== x ? null : holds(x);
    tracing.result = result;
    const at = x | 0;
    if (at === x && at >= 0 && at < smallNumbers && (at > 0 || !Object.is(x, -0))) return made[at] ?? keep(at);
    if (!isPlain || x !== x) return nodeFor(x);
    return { id, result, fact, operator, value, actual: x };
  };
}

/** The whole tree, evaluated without stopping early, in the shape that answers show. Nodes of leaves may be shared, and are
 * frozen then. */
export function tracer(node: PlannedNode, tracing = newTracing()): Tracer {
  const { id } = node;
  switch (node.kind) {
    case 'all': {
      const children = node.children.map((child) => tracer(child, tracing));
      const { length } = children;
      return (values, asOf) => {
        const all = new Array<TraceNode>(length);
        return { id, result: traceGroup(children, all, false, values, asOf, tracing), all };
      };
    }
    case 'any': {
      const children = node.children.map((child) => tracer(child, tracing));
      const { length } = children;
      return (values, asOf) => {
        const any = new Array<TraceNode>(length);
        return { id, result: traceGroup(children, any, true, values, asOf, tracing), any };
      };
    }
    case 'not': {
      const child = tracer(node.child, tracing);
      return (values, asOf) => {
        const not = child(values, asOf);
        tracing.result = tracing.result === null ? null : !tracing.result;
        return { id, result: tracing.result, not };
      };
    }
    case 'reference': {
      const target = tracer(node.target.root, tracing);
      const condition = node.target.name;
      return (values, asOf) => {
        const inner = target(values, asOf);
        return { id, result: tracing.result, condition, node: inner };
      };
    }
    case 'leaf': {
      const span = spanOf(node.test);
      if (span && node.leaf.value !== undefined) return spanTracer(node, span, tracing);
      const test = plainLeaf(node);
      const traced = leafTracer(node);
      return (values, asOf) => traced((tracing.result = shown(test(values, asOf))), values);
    }
    case 'broken':
      return () => ({ id, result: (tracing.result = null) });
    default:
      return node satisfies never;
  }
}
