// The diagram of a policy as plain data: what stands where, and what feeds what.
import type { Condition, Leaf, Reference } from '@tierwright/shared/policy';
import type { GroupKind } from '../document/command.js';
import type { EditableRule, EditableTier } from '../document/editable.js';

export interface Point {
  x: number;
  y: number;
}

/** `resultId` is the node whose result is shown: of a negated condition the negation. */
export interface ConditionData {
  leaf: Leaf;
  negated: boolean;
  resultId: string;
  /** Empty inside a shared condition. */
  ruleId: string;
}
export interface ReferenceData {
  reference: Reference;
  negated: boolean;
  resultId: string;
  ruleId: string;
}
/** `innerId` is the group that takes children; null for a double negation, which takes none. */
export interface GroupData {
  kind: GroupKind;
  nodeId: string;
  innerId: string | null;
  ruleId: string;
  size: number;
}
export interface RuleData {
  rule: EditableRule;
  collapsed: boolean;
  /** How many conditions it asks, at any depth. */
  conditions: number;
}
export interface SharedData {
  name: string;
  root: Condition;
  collapsed: boolean;
  conditions: number;
  /** How many places refer to it. */
  uses: number;
}
export interface TierData {
  tier: EditableTier;
  rank: number;
  fallback: boolean;
}

interface Placed<T extends string, D> {
  id: string;
  type: T;
  position: Point;
  width: number;
  height: number;
  /** False where the author has put it himself. */
  automatic: boolean;
  data: D;
}

export type GraphNode =
  | Placed<'condition', ConditionData>
  | Placed<'reference', ReferenceData>
  | Placed<'group', GroupData>
  | Placed<'rule', RuleData>
  | Placed<'shared', SharedData>
  | Placed<'tier', TierData>
  | Placed<'noTier', Record<string, never>>
  | Placed<'caption', Record<string, never>>;

export type NodeOf<T extends GraphNode['type']> = Extract<GraphNode, { type: T }>;

export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  /** The edge runs level up to here, past other columns, and only then bends; null where a node was moved by hand. */
  bendFrom: number | null;
  effect: EditableRule['effect'] | null;
}

export interface Graph {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}
