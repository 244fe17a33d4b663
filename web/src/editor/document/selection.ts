// What is selected, by domain ids, so that it survives undo, redo and being drawn anew.
import type { Selection } from '../simulation-seam.js';
import type { EditableDocument } from './editable.js';
import { nodeIdsOf } from './tree.js';

export const noSelection: Selection = { nodes: [], rules: [], tiers: [], fact: null, shared: null };

export const selectNode = (id: string): Selection => ({ ...noSelection, nodes: [id] });
export const selectRule = (id: string): Selection => ({ ...noSelection, rules: [id] });
export const selectTier = (key: string): Selection => ({ ...noSelection, tiers: [key] });
export const selectShared = (name: string): Selection => ({ ...noSelection, shared: name });
export const selectFact = (key: string): Selection => ({ ...noSelection, fact: key });

export const countSelected = ({ nodes, rules, tiers }: Selection): number => nodes.length + rules.length + tiers.length;

/** The same selection without what the document no longer has. */
export function withoutGone(selection: Selection, document: EditableDocument): Selection {
  if (countSelected(selection) === 0 && selection.fact === null && selection.shared === null) return selection;
  const nodeIds = nodeIdsOf(document);
  const ruleIds = new Set(document.rules.map((rule) => rule.id));
  const tierKeys = new Set(document.tiers.map((tier) => tier.key));
  const factKeys = new Set([...document.facts, ...(document.derived ?? [])].map((fact) => fact.key));
  return {
    nodes: selection.nodes.filter((id) => nodeIds.has(id)),
    rules: selection.rules.filter((id) => ruleIds.has(id)),
    tiers: selection.tiers.filter((key) => tierKeys.has(key)),
    shared:
      selection.shared !== null && Object.hasOwn(document.conditions ?? {}, selection.shared) ? selection.shared : null,
    fact: selection.fact !== null && factKeys.has(selection.fact) ? selection.fact : null,
  };
}
