import type { NodeTypes } from '@xyflow/react';
import type { GraphNode } from '../graph/graph.js';
import { CaptionNode } from './caption-node.js';
import { ConditionNode } from './condition-node.js';
import { GroupNode } from './group-node.js';
import { NoTierNode } from './no-tier-node.js';
import { ReferenceNode } from './reference-node.js';
import { RuleNode } from './rule-node.js';
import { SharedNode } from './shared-node.js';
import { TierNode } from './tier-node.js';

export const nodeTypes = {
  condition: ConditionNode,
  reference: ReferenceNode,
  group: GroupNode,
  rule: RuleNode,
  shared: SharedNode,
  tier: TierNode,
  noTier: NoTierNode,
  caption: CaptionNode,
} satisfies Record<GraphNode['type'], NodeTypes[string]>;
