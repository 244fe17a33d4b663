import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../app/language.js';
import type { ComparedDocuments } from '../../parts/compare-slot.js';
import type { EditableDocument } from '../document/editable.js';
import { toEditable } from '../document/to-editable.js';
import type { CompareGraph } from './compare-graph.js';
import type { Speaker } from './leaf-change.js';
import { unionGraph } from './union-graph.js';

/** Ids where a draft lacks them: the same on both sides where both lack the same. */
function withIds(document: PolicyDocument): EditableDocument {
  let last = 0;
  return toEditable(document, () => `~${++last}`);
}

export interface Comparison {
  graph: CompareGraph;
  speaker: Speaker;
}

export function useComparison({ before, after, changes }: ComparedDocuments): Comparison {
  const language = useLanguage();
  const sides = useMemo(() => ({ before: withIds(before), after: withIds(after) }), [before, after]);
  const graph = useMemo(() => unionGraph(sides, changes), [sides, changes]);
  const speaker = useMemo(
    () => ({ before: withDefaults(sides.before), after: withDefaults(sides.after), language }),
    [sides, language],
  );
  return { graph, speaker };
}
