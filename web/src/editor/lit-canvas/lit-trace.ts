// A path that was recorded, as the canvas draws it.
import type { Language } from '@tierwright/shared/language';
import { withDefaults } from '@tierwright/shared/policy';
import type { LitPath } from '../../parts/lit-path.js';
import type { EditableDocument } from '../document/editable.js';
import type { CustomerTrace } from '../simulation-seam.js';
import { resultsOf } from '../simulation/customer/canvas-trace.js';

export function litTrace(document: EditableDocument, path: LitPath, language: Language): CustomerTrace {
  const results = resultsOf(withDefaults(document), path.trace, language);
  // The canvas puts a lone condition into a group, which comes out as its rule does.
  const wrapped = document.rules.flatMap(({ id, conditions }) => {
    const result = results.rules[id];
    return result === undefined || conditions.id === undefined ? [] : [[conditions.id, result] as const];
  });
  return {
    ...results,
    nodes: { ...Object.fromEntries(wrapped), ...results.nodes },
    customerId: path.customer,
    tier: path.determined ? path.tier : null,
    determined: path.determined,
    decidedBy: path.decidedBy,
    shortOf: [],
    sentence: '',
  };
}
