// Where on the canvas a problem shows: the document has nodes (the group inside a "none of", a rule's only group) that are not drawn.
import { childrenOf, isNot, type Condition, type Problem } from '@tierwright/shared/policy';
import type { EditableDocument } from '../document/editable.js';
import { readGroup } from '../document/group-kind.js';
import { outlineOf, shownRoots, type Outline } from '../graph/outline.js';

export interface Anchors {
  nodes: ReadonlyMap<string, number>;
  /** What belongs to the rule itself. */
  rules: ReadonlyMap<string, number>;
  /** With everything inside, for a rule that is folded. */
  wholeRules: ReadonlyMap<string, number>;
  tiers: ReadonlyMap<string, number>;
}

export const noAnchors: Anchors = { nodes: new Map(), rules: new Map(), wholeRules: new Map(), tiers: new Map() };

const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);

export function anchorsOf(document: EditableDocument, problems: readonly Problem[]): Anchors {
  const drawn = drawnNodes(document);
  const nodes = new Map<string, number>();
  const rules = new Map<string, number>();
  const wholeRules = new Map<string, number>();
  const tiers = new Map<string, number>();
  for (const problem of problems) {
    const node = problem.nodeId === undefined ? undefined : drawn.get(problem.nodeId);
    if (problem.ruleId !== undefined) add(wholeRules, problem.ruleId);
    if (node !== undefined) add(nodes, node);
    else if (problem.ruleId !== undefined) add(rules, problem.ruleId);
    else if (problem.tier !== undefined) add(tiers, problem.tier);
  }
  return { nodes, rules, wholeRules, tiers };
}

/** Every node of the document that has a place on the canvas, with the id under which it is drawn. */
export function drawnNodes(document: EditableDocument): ReadonlyMap<string, string> {
  const drawn = new Map<string, string>();
  for (const rule of document.rules) {
    const shown = new Set<string>();
    shownRoots(rule.conditions).forEach((root) => collect(root, shown));
    walk(rule.conditions, null, shown, drawn);
  }
  return drawn;
}

function collect(outline: Outline, shown: Set<string>): void {
  shown.add(outline.kind === 'group' ? outline.nodeId : outline.node.id);
  if (outline.kind === 'group') outline.children.forEach((child) => collect(child, shown));
}

function walk(node: Condition, above: string | null, shown: ReadonlySet<string>, drawn: Map<string, string>): void {
  const own = ownId(node, shown) ?? above;
  if (own !== null) drawn.set(node.id, own);
  const inside = readGroup(node) && isNot(node) ? own : null;
  for (const child of childrenOf(node)) walk(child, inside, shown, drawn);
}

/** A negated condition is drawn under the id of the condition. */
function ownId(node: Condition, shown: ReadonlySet<string>): string | null {
  if (shown.has(node.id)) return node.id;
  const outline = outlineOf(node);
  return outline.kind !== 'group' && shown.has(outline.node.id) ? outline.node.id : null;
}
