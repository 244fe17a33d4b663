// One rule with its conditions, laid out around its own top: rows at the left, groups at the middle of what they hold.
import type { EditableRule } from '../document/editable.js';
import { edgeGraphId, nodeGraphId, ruleGraphId } from './graph-id.js';
import type { GraphEdge, GraphNode, Point } from './graph.js';
import { depthOf, leavesOf, shownRoots, type Outline } from './outline.js';
import { gaps, sizes } from './sizes.js';

/** Where the columns stand; `groups[0]` is nearest to the rules. */
export interface Columns {
  conditions: number;
  groups: readonly number[];
  rules: number;
  tiers: number;
}

export function columnsFor(depth: number): Columns {
  const fan = depth > 0 ? gaps.fan : gaps.toRule;
  const first = sizes.condition.width + fan;
  const step = sizes.group.width + gaps.group;
  const groups = Array.from({ length: depth }, (_, i) => first + (depth - 1 - i) * step);
  const rules = depth > 0 ? (groups[0] ?? 0) + sizes.group.width + gaps.toRule : first;
  return { conditions: 0, groups, rules, tiers: rules + sizes.rule.width + gaps.toTier };
}

export const ruleDepth = (rule: EditableRule): number => Math.max(0, ...shownRoots(rule.conditions).map(depthOf));

export interface PlacedRule {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  height: number;
  /** The middle of the rule's card. */
  center: number;
}

interface Pen {
  rule: EditableRule;
  columns: Columns;
  top: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export function placeRule(rule: EditableRule, columns: Columns, top: number, collapsed: boolean): PlacedRule {
  const roots = shownRoots(rule.conditions);
  const pen: Pen = { rule, columns, top, nodes: [], edges: [] };
  const centers = collapsed ? [] : roots.map((root) => draw(pen, root, 0, ruleGraphId(rule.id), columns.rules));
  const drawn = centers.length > 0 ? pen.top - gaps.row - top : 0;
  const height = Math.max(drawn, sizes.rule.height);
  const center = centers.length > 0 ? middle(centers) : top + sizes.rule.height / 2;
  const position = { x: columns.rules, y: center - sizes.rule.height / 2 };
  const conditions = roots.reduce((sum, root) => sum + leavesOf(root), 0);
  const data = { rule, collapsed, conditions };
  const card: GraphNode = { id: ruleGraphId(rule.id), type: 'rule', position, ...sizes.rule, automatic: true, data };
  return { nodes: [...pen.nodes, card], edges: pen.edges, height, center };
}

const middle = (values: readonly number[]): number => ((values[0] ?? 0) + (values.at(-1) ?? 0)) / 2;

/** Draws what hangs on `parent` and answers its middle; moves the pen down. */
function draw(pen: Pen, outline: Outline, level: number, parent: string, parentX: number): number {
  const place = outline.kind === 'group' ? drawGroup(pen, outline, level) : drawRow(pen, outline);
  const gap = level === 0 ? gaps.toRule : gaps.group;
  pen.edges.push({
    id: edgeGraphId(place.id),
    source: place.id,
    target: parent,
    bendFrom: parentX - gap,
    effect: null,
  });
  return place.center;
}

interface Place {
  id: string;
  center: number;
}

function drawRow(pen: Pen, row: Exclude<Outline, { kind: 'group' }>): Place {
  const id = nodeGraphId(row.node.id);
  const position: Point = { x: pen.columns.conditions, y: pen.top };
  const shared = { negated: row.negated, resultId: row.resultId, ruleId: pen.rule.id };
  pen.nodes.push(
    row.kind === 'leaf'
      ? { id, type: 'condition', position, ...sizes.condition, automatic: true, data: { leaf: row.node, ...shared } }
      : {
          id,
          type: 'reference',
          position,
          ...sizes.reference,
          automatic: true,
          data: { reference: row.node, ...shared },
        },
  );
  pen.top += sizes.condition.height + gaps.row;
  return { id, center: position.y + sizes.condition.height / 2 };
}

function drawGroup(pen: Pen, group: Extract<Outline, { kind: 'group' }>, level: number): Place {
  const id = nodeGraphId(group.nodeId);
  const x = pen.columns.groups[level] ?? 0;
  const start = pen.top;
  const centers = group.children.map((child) => draw(pen, child, level + 1, id, x));
  if (centers.length === 0) pen.top += sizes.condition.height + gaps.row;
  const center = centers.length > 0 ? middle(centers) : start + sizes.condition.height / 2;
  pen.nodes.push({
    id,
    type: 'group',
    position: { x, y: center - sizes.group.height / 2 },
    ...sizes.group,
    automatic: true,
    data: {
      kind: group.group,
      nodeId: group.nodeId,
      innerId: group.innerId,
      ruleId: pen.rule.id,
      size: group.children.length,
    },
  });
  return { id, center };
}
