// What a person can do to the open draft, from the palette, the canvas, the inspector or a key. Each action is one undo step.
import { childrenOf, readableFact, type Reference } from '@tierwright/shared/policy';
import type { Command, GroupKind } from '../document/command.js';
import type { EditorStore } from '../document/editor-store.js';
import { newId, newNodeId } from '../document/new-id.js';
import { newLeaf, newRule, newSharedName, newTier } from '../document/new-parts.js';
import { addAt, addGroupAt, moveTo, placeAt, ruleOfNode, together } from '../document/placing.js';
import { countSelected, noSelection, selectNode, selectRule, selectShared, selectTier } from '../document/selection.js';
import { withOwnIds } from '../document/to-editable.js';
import { carrierOf, findInDocument, nodeIdsOf, parentInDocument } from '../document/tree.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { nodeGraphId, ruleGraphId, sharedGraphId, tierGraphId, type GraphSubject } from '../graph/graph-id.js';
import { readGroup } from '../document/group-kind.js';
import type { Selection } from '../simulation-seam.js';
import { focusInspector, revealNode } from './view-store.js';

const nowhere: GraphSubject = { kind: 'caption' };

export function editorActions(store: EditorStore) {
  const state = () => store.getState();

  const run = (commands: readonly Command[]) => {
    const gesture = newId('g');
    const before = state().document;
    for (const command of commands) state().dispatch(command, { gesture });
    return state().document !== before;
  };

  const show = (selection: Selection, graphId: string) => {
    state().select(selection);
    revealNode(graphId);
  };

  /** The selected part that an addition goes to. */
  const selectedSubject = (): GraphSubject => {
    const { nodes, rules, tiers, shared } = state().selection;
    if (shared !== null) return { kind: 'shared', id: shared };
    if (nodes[0] !== undefined) return { kind: 'node', id: nodes[0] };
    if (rules[0] !== undefined) return { kind: 'rule', id: rules[0] };
    return tiers[0] !== undefined ? { kind: 'tier', id: tiers[0] } : nowhere;
  };

  /** The tier that a new rule is for: the selected one, that of the selected rule, else the best that no rule leads to. */
  const wantedTier = (): string => {
    const { document, selection } = state();
    const rule = document.rules.find((other) => selection.rules.includes(other.id));
    const aimed = new Set(document.rules.map((other) => other.tier));
    const open = document.tiers.find((tier) => !aimed.has(tier.key) && tier.key !== document.fallback);
    return selection.tiers[0] ?? rule?.tier ?? open?.key ?? document.tiers[0]?.key ?? '';
  };

  const unfold = (target: GraphSubject) => {
    const { document, layout, changeLayout } = state();
    const rule =
      target.kind === 'rule' ? target.id : target.kind === 'node' ? ruleOfNode(document, target.id)?.id : undefined;
    if (rule === undefined || !layout.collapsed.includes(ruleGraphId(rule))) return;
    const collapsed = layout.collapsed.filter((id) => id !== ruleGraphId(rule));
    changeLayout({ ...layout, collapsed }, 'expand');
  };

  const select = {
    node: (id: string) => show(selectNode(id), nodeGraphId(id)),
    rule: (id: string) => show(selectRule(id), ruleGraphId(id)),
    tier: (key: string) => show(selectTier(key), tierGraphId(key)),
    shared: (name: string) => show(selectShared(name), sharedGraphId(name)),
  };

  const addFact = (key: string, target = selectedSubject(), tier = wantedTier()) => {
    const { document } = state();
    const fact = readableFact(vocabularyOf(document), key);
    if (!fact) return;
    const leaf = newLeaf(document, fact);
    unfold(target);
    if (!run(addAt(document, leaf, target, tier))) return;
    select.node(leaf.id);
    focusInspector();
  };

  const addReference = (name: string, target = selectedSubject(), tier = wantedTier()) => {
    const node = { id: newNodeId(), condition: name };
    unfold(target);
    if (run(addAt(state().document, node, target, tier))) select.node(node.id);
  };

  /** Makes what is selected a shared condition, to be named at once. Several come together in a group first. */
  const share = () => {
    const { document, selection } = state();
    const [first] = selection.nodes;
    if (first === undefined) return;
    const name = newSharedName(document);
    const freshIds: [string, string] = [newNodeId(), newNodeId()];
    const several = selection.nodes.length > 1;
    const gathered = several ? together(document, selection.nodes, freshIds) : [];
    const node = several ? freshIds[0] : first;
    const shared: Command = { type: 'share', node, name, freshIds: [newNodeId(), newNodeId()] };
    if (!run([...gathered, shared]) || !Object.hasOwn(state().document.conditions ?? {}, name)) return;
    select.shared(name);
    focusInspector();
  };

  /** A copy of the shared condition takes the place of the reference. */
  const unshare = (node: Reference) => {
    const tree = state().document.conditions?.[node.condition];
    if (!tree) return;
    const copy = withOwnIds(tree, nodeIdsOf(state().document), newNodeId);
    if (run([{ type: 'unshare', node: node.id, tree: copy }])) select.node(copy.id);
  };

  const addGroup = (kind: GroupKind, target = selectedSubject(), tier = wantedTier()) => {
    unfold(target);
    const commands = addGroupAt(state().document, kind, target, tier);
    if (!run(commands)) return;
    const [last] = commands.slice(-1);
    if (last?.type === 'wrap') select.node(last.freshIds[0]);
    if (last?.type === 'addNode') select.node(last.node.id);
  };

  const addRule = (tier = wantedTier()) => {
    const rule = newRule(state().document, tier);
    if (!run([{ type: 'addRule', rule }])) return;
    select.rule(rule.id);
    focusInspector();
  };

  const addTier = (at?: number) => {
    const { document, selection } = state();
    const selected = document.tiers.findIndex((other) => selection.tiers.includes(other.key));
    const foot = document.tiers.findIndex((other) => other.key === document.fallback);
    const tier = newTier(document);
    const index = at ?? (selected >= 0 ? selected + 1 : foot >= 0 ? foot : document.tiers.length);
    if (!run([{ type: 'addTier', tier, index }])) return;
    select.tier(tier.key);
    focusInspector();
  };

  const remove = () => {
    const { nodes, rules, tiers, shared } = state().selection;
    if (shared !== null) return void run([{ type: 'removeShared', name: shared }]);
    if (countSelected(state().selection) > 0) run([{ type: 'remove', nodes, rules, tiers, facts: [] }]);
  };

  const wrap = (kind: GroupKind) => {
    const { document, selection } = state();
    const freshIds: [string, string] = [newNodeId(), newNodeId()];
    if (selection.nodes.length === 0) return addGroup(kind);
    run(together(document, selection.nodes, freshIds, kind));
    if (findInDocument(state().document, freshIds[0])) select.node(freshIds[0]);
  };

  const unwrap = () => {
    const [id] = state().selection.nodes;
    if (id !== undefined) run([{ type: 'unwrap', node: id }]);
  };

  const negate = () =>
    run(state().selection.nodes.map((node): Command => ({ type: 'negate', node, freshId: newNodeId() })));

  /** Up or down among siblings, on the ladder, or among the rules of a tier. */
  const reorder = (by: 1 | -1) => {
    const { document, selection } = state();
    const [tier] = selection.tiers;
    if (tier !== undefined) {
      const at = document.tiers.findIndex((other) => other.key === tier);
      return void run([{ type: 'moveTier', tier, index: at + by }]);
    }
    const [rule] = selection.rules;
    if (rule !== undefined) return reorderRule(rule, by);
    const [node] = selection.nodes;
    const carrier = node === undefined ? undefined : carrierOf(document, node);
    const parent = carrier === undefined ? null : parentInDocument(document, carrier);
    if (!parent || carrier === undefined) return;
    const at = childrenOf(parent).findIndex((child) => child.id === carrier);
    const index = by > 0 ? at + 2 : at - 1;
    if (index >= 0) run([{ type: 'moveNodes', nodes: [carrier], place: { parent: parent.id, index } }]);
  };

  const reorderRule = (id: string, by: 1 | -1) => {
    const { rules } = state().document;
    const rule = rules.find((other) => other.id === id);
    const peers = rules.filter((other) => other.tier === rule?.tier && other.effect === rule.effect);
    const neighbour = rule ? peers[peers.indexOf(rule) + by] : undefined;
    if (neighbour) run([{ type: 'moveRule', rule: id, index: rules.indexOf(neighbour) }]);
  };

  const move = (nodes: readonly string[], target: GraphSubject) => {
    unfold(target);
    return run(moveTo(state().document, nodes, target));
  };

  /** Whether a selected group can take a new condition, for offers in the inspector. */
  const canAddInside = (id: string) => {
    const node = findInDocument(state().document, id);
    return node !== null && readGroup(node) !== null && placeAt(state().document, { kind: 'node', id }) !== null;
  };

  const letGo = () => state().select(noSelection);

  const selectAll = () => {
    const { document } = state();
    const nodes = document.rules.flatMap((rule) => childrenOf(rule.conditions).map((child) => child.id));
    state().select({ ...noSelection, nodes, rules: document.rules.map((rule) => rule.id) });
  };

  return {
    run,
    unfold,
    select,
    addFact,
    addGroup,
    addReference,
    share,
    unshare,
    addRule,
    addTier,
    remove,
    wrap,
    unwrap,
    negate,
    reorder,
    move,
    canAddInside,
    letGo,
    selectAll,
    wantedTier,
  };
}

export type EditorActions = ReturnType<typeof editorActions>;
