// Node by node, what two runs of the engine say together: true at both ends, false at both, or unknown.
import type { TraceNode } from '../contracts/index.js';
import type { PlannedNode } from './planned-node.js';
import type { EngineResult } from './reference-run.js';
import { leafTracer } from './trace.js';
import type { Values } from './values.js';

const agreed = (a: EngineResult | undefined, b: EngineResult | undefined): boolean | null =>
  a?.result === b?.result ? a?.result === true : null;

/** The planned tree beside the trees that the engine left; a reference and the root of its condition are one node there. */
export function referenceTrace(
  node: PlannedNode,
  low: EngineResult | undefined,
  high: EngineResult | undefined,
  values: Values,
): TraceNode {
  const { id } = node;
  const result = agreed(low, high);
  switch (node.kind) {
    case 'all':
      return { id, result, all: node.children.map((c, i) => referenceTrace(c, low?.all?.[i], high?.all?.[i], values)) };
    case 'any':
      return { id, result, any: node.children.map((c, i) => referenceTrace(c, low?.any?.[i], high?.any?.[i], values)) };
    case 'not':
      return { id, result, not: referenceTrace(node.child, low?.not, high?.not, values) };
    case 'reference': {
      const { name, root } = node.target;
      return { id, result, condition: name, node: referenceTrace(root, low, high, values) };
    }
    case 'leaf':
      return leafTracer(node)(result, values);
    case 'broken':
      return { id, result: null };
    default:
      return node satisfies never;
  }
}
