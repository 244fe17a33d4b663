import type { Change } from '@tierwright/shared/policy';
import { useActions } from '../../canvas/use-actions.js';
import { useEditorStore } from '../../document/editor-context.js';
import { noSelection, selectFact, selectShared } from '../../document/selection.js';
import { findInDocument } from '../../document/tree.js';

/** Selects on the canvas what a change is about; of what was removed, what it stood in. */
export function useShowChange(): (change: Change) => void {
  const actions = useActions();
  const store = useEditorStore();
  return ({ nodeId, ruleId, condition, fact, tier, subject, id }) => {
    const { document, select } = store.getState();
    // The movement is a part of the policy's own form.
    if (subject === 'movement') return select(noSelection);
    if (nodeId !== undefined && findInDocument(document, nodeId)) return actions.select.node(nodeId);
    if (ruleId !== undefined && document.rules.some((rule) => rule.id === ruleId)) return actions.select.rule(ruleId);
    if (condition !== undefined) return select(selectShared(condition));
    const key = fact ?? (subject === 'fact' || subject === 'derived' ? id : undefined);
    if (key !== undefined) return select(selectFact(key));
    if (tier !== undefined) actions.select.tier(tier);
  };
}
