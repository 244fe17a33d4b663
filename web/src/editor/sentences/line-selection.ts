// What is selected by standing on a line, and which lines show a selection that was made elsewhere.
import { selectFact, selectNode, selectRule, selectShared, selectTier } from '../document/selection.js';
import type { Selection } from '../simulation-seam.js';
import type { Line, Subject } from './lines.js';

export function selectionOf(subject: Subject): Selection | null {
  switch (subject.kind) {
    case 'node':
      return selectNode(subject.id);
    case 'rule':
      return selectRule(subject.id);
    case 'tier':
      return selectTier(subject.id);
    case 'derived':
      return selectFact(subject.id);
    case 'shared':
      return selectShared(subject.id);
    case 'fallback':
    case 'movement':
      return null;
  }
}

/** Whether the selection lies on this line: on what it is about, or on one of the conditions that it says. */
export function isSelected({ subject, nodes }: Line, selection: Selection): boolean {
  switch (subject.kind) {
    case 'rule':
      if (selection.rules.includes(subject.id)) return true;
      break;
    case 'tier':
      return selection.tiers.includes(subject.id);
    case 'derived':
      return selection.fact === subject.id;
    case 'shared':
      if (selection.shared === subject.id) return true;
      break;
    case 'node':
    case 'fallback':
    case 'movement':
  }
  return selection.nodes.some((id) => nodes.has(id));
}

export const sameSelection = (a: Selection, b: Selection): boolean => JSON.stringify(a) === JSON.stringify(b);
