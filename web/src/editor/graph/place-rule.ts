// One rule with its conditions, laid out around its own top: rows at the left, groups at the middle of what they hold.
import type { Condition } from '@tierwright/shared/policy';
import type { EditableRule } from '../document/editable.js';
import { edgeGraphId, nodeGraphId, ruleGraphId, sharedGraphId } from './graph-id.js';
import type { GraphEdge, GraphNode, Point, SharedData } from './graph.js';
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

export const treeDepth = (root: Condition): number => Math.max(0, ...shownRoots(root).map(depthOf));

export interface PlacedRule {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  height: number;
  /** The middle of the card. */
  center: number;
}

interface Pen {
  ruleId: string;
  columns: Columns;
  top: number;
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** A tree and the card that it feeds. */
interface Tree {
  root: Condition;
  /** Empty for a shared condition. */
  ruleId: string;
  cardId: string;
  collapsed: boolean;
}

export const conditionsIn = (root: Condition): number =>
  shownRoots(root).reduce((sum, outline) => sum + leavesOf(outline), 0);

export function placeRule(rule: EditableRule, columns: Columns, top: number, collapsed: boolean): PlacedRule {
  const cardId = ruleGraphId(rule.id);
  const { position, ...placed } = placeTree(
    { root: rule.conditions, ruleId: rule.id, cardId, collapsed },
    columns,
    top,
  );
  const data = { rule, collapsed, conditions: conditionsIn(rule.conditions) };
  const card: GraphNode = { id: cardId, type: 'rule', position, ...sizes.rule, automatic: true, data };
  return { ...placed, nodes: [...placed.nodes, card] };
}

/** A shared condition stands as a rule does, and feeds nothing: it is referred to. */
export function placeShared(data: SharedData, columns: Columns, top: number): PlacedRule {
  const { name, root, collapsed } = data;
  const cardId = sharedGraphId(name);
  const { position, ...placed } = placeTree({ root, ruleId: '', cardId, collapsed }, columns, top);
  const card: GraphNode = { id: cardId, type: 'shared', position, ...sizes.shared, automatic: true, data };
  return { ...placed, nodes: [...placed.nodes, card] };
}

function placeTree({ root, ruleId, cardId, collapsed }: Tree, columns: Columns, top: number) {
  const pen: Pen = { ruleId, columns, top, nodes: [], edges: [] };
  const centers = collapsed ? [] : shownRoots(root).map((outline) => draw(pen, outline, 0, cardId, columns.rules));
  const drawn = centers.length > 0 ? pen.top - gaps.row - top : 0;
  const height = Math.max(drawn, sizes.rule.height);
  const center = centers.length > 0 ? middle(centers) : top + sizes.rule.height / 2;
  const position: Point = { x: columns.rules, y: center - sizes.rule.height / 2 };
  return { nodes: pen.nodes, edges: pen.edges, height, center, position };
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
  const shared = { negated: row.negated, resultId: row.resultId, ruleId: pen.ruleId };
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
      ruleId: pen.ruleId,
      size: group.children.length,
    },
  });
  return { id, center };
}
