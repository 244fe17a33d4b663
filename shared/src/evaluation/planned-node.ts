// A condition with its names looked up and its literals read, and what holds of it with its references followed.
import { isAll, isAny, isNot, isReference, limits, type Condition, type Leaf } from '../policy/index.js';
import type { BrokenRule } from './evaluator.js';
import { resolveLeaf, type LeafScope, type LeafTest } from './leaf-test.js';
import type { Slot } from './slots.js';

export type PlannedNode =
  | { kind: 'all' | 'any'; id: string; children: readonly PlannedNode[] }
  | { kind: 'not'; id: string; child: PlannedNode }
  | { kind: 'reference'; id: string; target: NamedTree }
  | { kind: 'leaf'; id: string; leaf: Leaf; slot: Slot; test: LeafTest }
  | { kind: 'broken'; id: string; reason: BrokenRule['reason'] };

export type LeafNode = Extract<PlannedNode, { kind: 'leaf' }>;

export interface PlannedTree {
  root: PlannedNode;
  /** The first node that means nothing, if there is one. */
  fault: { nodeId?: string; reason: BrokenRule['reason'] } | undefined;
  /** Positions of the declared facts that it reads, itself, through named conditions or through derived facts. */
  reads: ReadonlySet<number>;
  /** With references followed. */
  leaves: number;
  depth: number;
}

/** A named condition; `position` is its place among them: each is evaluated at most once for a customer. */
export interface NamedTree extends PlannedTree {
  name: string;
  position: number;
}

export interface PlanScope extends LeafScope {
  named: (name: string) => NamedTree | undefined;
  /** Names that may not be referred to here, because they refer back. */
  circle?: ReadonlySet<string>;
  /** Positions of the declared facts behind a slot. */
  readsOf: (slot: number) => Iterable<number>;
}

/** Deep enough for any policy that a person can read, shallow enough for every recursion over it. */
const maxDepth = 100;

function planNode(node: Condition, scope: PlanScope): PlannedNode {
  const { id } = node;
  if (isAll(node) || isAny(node)) {
    const children = (isAll(node) ? node.all : node.any).map((child) => planNode(child, scope));
    if (children.length === 0) return { kind: 'broken', id, reason: 'empty-group' };
    return { kind: isAll(node) ? 'all' : 'any', id, children };
  }
  if (isNot(node)) return { kind: 'not', id, child: planNode(node.not, scope) };
  if (isReference(node)) {
    if (scope.circle?.has(node.condition)) return { kind: 'broken', id, reason: 'cycle' };
    const target = scope.named(node.condition);
    return target ? { kind: 'reference', id, target } : { kind: 'broken', id, reason: 'unknown-condition' };
  }
  const resolved = resolveLeaf(node, scope);
  if (typeof resolved === 'string') return { kind: 'broken', id, reason: resolved };
  return { kind: 'leaf', id, leaf: node, ...resolved };
}

const comparedSlot = (test: LeafTest): number | undefined => {
  const other = 'to' in test ? test.to : 'text' in test ? test.text : undefined;
  return other && 'slot' in other ? other.slot : undefined;
};

/** Slots that a leaf reads: its own, and the one that it is compared with. */
export function slotsRead({ slot, test }: LeafNode): readonly number[] {
  const other = comparedSlot(test);
  return other === undefined ? [slot.index] : [slot.index, other];
}

/** The leaves of a tree, references not followed. */
export function* leavesOf(node: PlannedNode): Generator<LeafNode> {
  if (node.kind === 'leaf') yield node;
  else if (node.kind === 'not') yield* leavesOf(node.child);
  else if (node.kind === 'all' || node.kind === 'any') for (const child of node.children) yield* leavesOf(child);
}

type Summary = Omit<PlannedTree, 'root'>;

function joined(parts: readonly Summary[]): Summary {
  return {
    fault: parts.find(({ fault }) => fault)?.fault,
    reads: new Set(parts.flatMap(({ reads }) => [...reads])),
    leaves: parts.reduce((sum, { leaves }) => sum + leaves, 0),
    depth: 1 + Math.max(0, ...parts.map(({ depth }) => depth)),
  };
}

function summaryOf(node: PlannedNode, scope: PlanScope): Summary {
  switch (node.kind) {
    case 'all':
    case 'any':
      return joined(node.children.map((child) => summaryOf(child, scope)));
    case 'not':
      return joined([summaryOf(node.child, scope)]);
    case 'reference':
      return joined([node.target]);
    case 'broken':
      return { fault: { nodeId: node.id, reason: node.reason }, reads: new Set(), leaves: 1, depth: 1 };
    case 'leaf': {
      const reads = new Set(slotsRead(node).flatMap((slot) => [...scope.readsOf(slot)]));
      return { fault: undefined, reads, leaves: 1, depth: 1 };
    }
    default:
      return node satisfies never;
  }
}

export function planTree(root: Condition, scope: PlanScope): PlannedTree {
  const planned = planNode(root, scope);
  const summary = summaryOf(planned, scope);
  const tooLarge = summary.leaves > limits.leavesPerRule || summary.depth > maxDepth;
  const fault = summary.fault ?? (tooLarge ? { reason: 'too-large' as const } : undefined);
  return { root: planned, ...summary, fault };
}
