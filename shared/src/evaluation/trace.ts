// Every node of a rule with its result and the values that it saw: built only when somebody asks.
import type { TraceNode } from '../contracts/index.js';
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

function allOf(children: readonly TraceNode[]): Result {
  let result: Result = true;
  for (const child of children) {
    if (child.result === false) return false;
    if (child.result === null) result = null;
  }
  return result;
}

function anyOf(children: readonly TraceNode[]): Result {
  let result: Result = false;
  for (const child of children) {
    if (child.result === true) return true;
    if (child.result === null) result = null;
  }
  return result;
}

/** The whole tree, evaluated without stopping early, in the shape that answers show. */
export function tracer(node: PlannedNode): Tracer {
  const { id } = node;
  switch (node.kind) {
    case 'all': {
      const children = node.children.map(tracer);
      return (values, asOf) => {
        const all = children.map((child) => child(values, asOf));
        return { id, result: allOf(all), all };
      };
    }
    case 'any': {
      const children = node.children.map(tracer);
      return (values, asOf) => {
        const any = children.map((child) => child(values, asOf));
        return { id, result: anyOf(any), any };
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
