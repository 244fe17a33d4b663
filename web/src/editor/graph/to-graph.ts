// From the document to its diagram: conditions → groups → rule → the ladder of tiers, best on top. Pure; knows no React.
import type { Layout } from '@tierwright/shared/contracts';
import { effects } from '@tierwright/shared/policy';
import type { EditableDocument, EditableRule } from '../document/editable.js';
import { referencesTo } from '../document/usage.js';
import { captionGraphId, edgeGraphId, noTierGraphId, ruleGraphId, sharedGraphId, tierGraphId } from './graph-id.js';
import type { Graph, GraphEdge, GraphNode, SharedData } from './graph.js';
import { columnsFor, conditionsIn, placeRule, placeShared, treeDepth, type Columns } from './place-rule.js';
import { gaps, sizes } from './sizes.js';

/** Rules are shown beside their tier whatever their order in the document, which means nothing. */
export function toGraph(document: EditableDocument, layout: Layout): Graph {
  const collapsed = new Set(layout.collapsed);
  const isCollapsed = (rule: EditableRule) => collapsed.has(ruleGraphId(rule.id));
  const shared = sharedOf(document, collapsed);
  const open = [
    ...document.rules.filter((rule) => !isCollapsed(rule)).map((rule) => rule.conditions),
    ...shared.filter((one) => !one.collapsed).map(({ root }) => root),
  ];
  const depth = Math.max(0, ...open.map(treeDepth));
  const columns = columnsFor(depth);
  const nodes: GraphNode[] = [caption(columns)];
  const edges: GraphEdge[] = [];
  let top = 0;
  for (const slot of slotsOf(document)) {
    const placed = placeSlot(slot, columns, top, isCollapsed);
    nodes.push(...placed.nodes);
    edges.push(...placed.edges);
    top += placed.height + (slot.tier || slot.rules.length > 0 ? gaps.tier : 0);
  }
  top += shared.length > 0 ? gaps.shared : 0;
  for (const one of shared) {
    const placed = placeShared(one, columns, top);
    nodes.push(...placed.nodes);
    edges.push(...placed.edges);
    top += placed.height + gaps.rule;
  }
  return overrule({ nodes: unique(nodes), edges }, layout);
}

/** Shared conditions stand below the ladder, in document order. */
function sharedOf(document: EditableDocument, collapsed: ReadonlySet<string>): SharedData[] {
  return Object.entries(document.conditions ?? {}).map(([name, root]) => ({
    name,
    root,
    collapsed: collapsed.has(sharedGraphId(name)),
    conditions: conditionsIn(root),
    uses: referencesTo(document, name).length,
  }));
}

type TierCard = Extract<GraphNode, { type: 'tier' | 'noTier' }>;

/** A stretch of the ladder: one tier (or none, for rules whose tier is gone) and the rules beside it. */
interface Slot {
  tier: TierCard | null;
  rules: readonly EditableRule[];
}

function slotsOf(document: EditableDocument): readonly Slot[] {
  const known = new Set(document.tiers.map((tier) => tier.key));
  const rulesFor = (belongs: (rule: EditableRule) => boolean) =>
    document.rules.filter(belongs).sort((a, b) => effects.indexOf(a.effect) - effects.indexOf(b.effect));
  const ladder = document.tiers.map((tier, rank): Slot => {
    const first = document.tiers.findIndex((other) => other.key === tier.key) === rank;
    const id = first ? tierGraphId(tier.key) : `${tierGraphId(tier.key)}#${rank}`;
    const data = { tier, rank, fallback: document.fallback === tier.key };
    const card: TierCard = { id, type: 'tier', position: { x: 0, y: 0 }, ...sizes.tier, automatic: true, data };
    return { tier: card, rules: first ? rulesFor((rule) => rule.tier === tier.key) : [] };
  });
  const strays: Slot = { tier: null, rules: rulesFor((rule) => !known.has(rule.tier)) };
  return document.fallback === null ? [...ladder, { tier: noTierCard(), rules: [] }, strays] : [...ladder, strays];
}

const noTierCard = (): TierCard => ({
  id: noTierGraphId,
  type: 'noTier',
  position: { x: 0, y: 0 },
  ...sizes.noTier,
  automatic: true,
  data: {},
});

const caption = (columns: Columns): GraphNode => ({
  id: captionGraphId,
  type: 'caption',
  position: { x: columns.tiers, y: -sizes.caption.height - 14 },
  ...sizes.caption,
  automatic: true,
  data: {},
});

function placeSlot(slot: Slot, columns: Columns, top: number, isCollapsed: (rule: EditableRule) => boolean) {
  const heights = slot.rules.map((rule) => placeRule(rule, columns, 0, isCollapsed(rule)).height);
  const needed = heights.reduce((sum, height) => sum + height, 0) + gaps.rule * Math.max(0, heights.length - 1);
  const height = Math.max(needed, slot.tier?.height ?? 0);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const centers: number[] = [];
  let y = top + (height - needed) / 2;
  for (const rule of slot.rules) {
    const placed = placeRule(rule, columns, y, isCollapsed(rule));
    nodes.push(...placed.nodes);
    edges.push(...placed.edges);
    if (slot.tier) edges.push(ladderEdge(rule, slot.tier.id, columns));
    centers.push(placed.center);
    y += placed.height + gaps.rule;
  }
  if (slot.tier)
    nodes.push({ ...slot.tier, position: { x: columns.tiers, y: tierTop(slot.tier, centers, top, height) } });
  return { nodes, edges, height };
}

/** Taller than a screen, a slot would hide its tier; the card then stands beside the first rule. */
const tallSlot = 640;

/** A tier stands at the middle of its rules, as far as its slot allows. */
function tierTop(tier: TierCard, centers: readonly number[], top: number, height: number): number {
  const room = height - tier.height;
  if (centers.length === 0) return top + room / 2;
  const last = height > tallSlot ? centers[0] : centers.at(-1);
  const middle = ((centers[0] ?? 0) + (last ?? 0)) / 2;
  return Math.min(Math.max(middle - tier.height / 2, top), top + room);
}

const ladderEdge = (rule: EditableRule, tierId: string, columns: Columns): GraphEdge => ({
  id: edgeGraphId(ruleGraphId(rule.id)),
  source: ruleGraphId(rule.id),
  target: tierId,
  bendFrom: columns.tiers - gaps.toTier,
  effect: rule.effect,
});

/** Where the author has put a node, that holds; its edges then bend freely. */
function overrule({ nodes, edges }: Graph, { positions }: Layout): Graph {
  if (Object.keys(positions).length === 0) return { nodes, edges };
  const moved = new Set(nodes.filter((node) => Object.hasOwn(positions, node.id)).map((node) => node.id));
  if (moved.size === 0) return { nodes, edges };
  return {
    nodes: nodes.map((node) => {
      const position = moved.has(node.id) ? positions[node.id] : undefined;
      return position ? { ...node, position, automatic: false } : node;
    }),
    edges: edges.map((edge) => (moved.has(edge.source) || moved.has(edge.target) ? { ...edge, bendFrom: null } : edge)),
  };
}

/** A document may repeat a tier's key; the canvas needs ids of its own all the same. */
function unique(nodes: readonly GraphNode[]): readonly GraphNode[] {
  const seen = new Set<string>();
  return nodes.filter((node) => !seen.has(node.id) && seen.add(node.id));
}
