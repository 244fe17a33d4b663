import { subjectOf } from '../graph/graph-id.js';
import type { EditorActions } from './actions.js';

/** Selects a part of the diagram by its graph id, and brings it into view. */
export function selectPart({ select }: EditorActions, graphId: string): void {
  const subject = subjectOf(graphId);
  if (subject.kind === 'node') select.node(subject.id);
  else if (subject.kind === 'rule') select.rule(subject.id);
  else if (subject.kind === 'tier') select.tier(subject.id);
  else if (subject.kind === 'shared') select.shared(subject.id);
}
