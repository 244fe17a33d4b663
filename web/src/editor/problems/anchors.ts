// Where on the canvas a problem shows: the document has nodes (the group inside a "none of", a rule's only group) that are not drawn.
import { childrenOf, isNot, nodesOf, type Condition, type Problem } from '@tierwright/shared/policy';
import type { EditableDocument } from '../document/editable.js';
import { readGroup } from '../document/group-kind.js';
import { treesOf } from '../document/tree.js';
import { outlineOf, shownRoots, type Outline } from '../graph/outline.js';

export interface Anchors {
  nodes: ReadonlyMap<string, number>;
  /** What belongs to the rule itself. */
  rules: ReadonlyMap<string, number>;
  /** With everything inside, for a rule that is folded. */
  wholeRules: ReadonlyMap<string, number>;
  tiers: ReadonlyMap<string, number>;
  /** What belongs to a shared condition itself, by its name. */
  shared: ReadonlyMap<string, number>;
  /** With everything inside, for one that is folded. */
  wholeShared: ReadonlyMap<string, number>;
}

export const noAnchors: Anchors = {
  nodes: new Map(),
  rules: new Map(),
  wholeRules: new Map(),
  tiers: new Map(),
  shared: new Map(),
  wholeShared: new Map(),
};

const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);

export function anchorsOf(document: EditableDocument, problems: readonly Problem[]): Anchors {
  const drawn = drawnNodes(document);
  const nodes = new Map<string, number>();
  const rules = new Map<string, number>();
  const wholeRules = new Map<string, number>();
  const tiers = new Map<string, number>();
  const shared = new Map<string, number>();
  const wholeShared = new Map<string, number>();
  const home = sharedHomes(document);
  for (const problem of problems) {
    const node = problem.nodeId === undefined ? undefined : drawn.get(problem.nodeId);
    const name = sharedOf(problem, home);
    if (problem.ruleId !== undefined) add(wholeRules, problem.ruleId);
    if (name !== undefined) add(wholeShared, name);
    if (node !== undefined) add(nodes, node);
    else if (problem.ruleId !== undefined) add(rules, problem.ruleId);
    else if (name !== undefined) add(shared, name);
    else if (problem.tier !== undefined) add(tiers, problem.tier);
  }
  return { nodes, rules, wholeRules, tiers, shared, wholeShared };
}

/** The shared condition that each node inside one belongs to. */
const sharedHomes = (document: EditableDocument): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(document.conditions ?? {}).flatMap(([name, tree]) =>
      [...nodesOf(tree)].map((node) => [node.id, name] as const),
    ),
  );

/** By the node, else by where in the document it is: `/conditions/Good standing/…`. */
function sharedOf({ nodeId, path }: Problem, home: ReadonlyMap<string, string>): string | undefined {
  const inside = nodeId === undefined ? undefined : home.get(nodeId);
  if (inside !== undefined) return inside;
  const [top, name] = path.split('/').slice(1);
  return top === 'conditions' && name !== undefined ? name.replaceAll('~1', '/').replaceAll('~0', '~') : undefined;
}

/** Every node of the document that has a place on the canvas, with the id under which it is drawn. */
export function drawnNodes(document: EditableDocument): ReadonlyMap<string, string> {
  const drawn = new Map<string, string>();
  for (const tree of treesOf(document)) {
    const shown = new Set<string>();
    shownRoots(tree).forEach((root) => collect(root, shown));
    walk(tree, null, shown, drawn);
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
