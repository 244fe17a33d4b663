// React Flow speaks of its nodes; the editor keeps what is selected by domain ids.
import type { NodeChange } from '@xyflow/react';
import { selectShared } from '../document/selection.js';
import { nodeGraphId, ruleGraphId, sharedGraphId, subjectOf, tierGraphId } from '../graph/graph-id.js';
import type { FlowNode } from '../nodes/flow-node.js';
import type { Selection } from '../simulation-seam.js';

const changed = (list: readonly string[], id: string, selected: boolean) =>
  selected ? (list.includes(id) ? list : [...list, id]) : list.filter((other) => other !== id);

export function withSelectionChanges(before: Selection, changes: readonly NodeChange<FlowNode>[]): Selection {
  const selects = changes.filter((change) => change.type === 'select');
  if (selects.length === 0) return before;
  return selects.reduce<Selection>((selection, { id, selected }) => {
    const subject = subjectOf(id);
    const next = { ...selection, fact: null, shared: selected ? null : selection.shared };
    if (subject.kind === 'node') return { ...next, nodes: changed(selection.nodes, subject.id, selected) };
    if (subject.kind === 'rule') return { ...next, rules: changed(selection.rules, subject.id, selected) };
    if (subject.kind === 'shared') return selected ? selectShared(subject.id) : { ...next, shared: null };
    return subject.kind === 'tier' ? { ...next, tiers: changed(selection.tiers, subject.id, selected) } : next;
  }, before);
}

export const selectedGraphIds = ({ nodes, rules, tiers, shared }: Selection): string[] => [
  ...nodes.map(nodeGraphId),
  ...rules.map(ruleGraphId),
  ...(shared === null ? [] : [sharedGraphId(shared)]),
  ...tiers.map(tierGraphId),
];

/** The graph id of what is selected first. */
export const firstSelected = (selection: Selection): string | null => selectedGraphIds(selection)[0] ?? null;
