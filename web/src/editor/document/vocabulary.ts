// The words of a document: its facts and tiers with their defaults, without the rules. It keeps its identity while rules are
// edited, so that a node is drawn again only when its own condition or its fact changes.
import { withDefaults, type Policy } from '@tierwright/shared/policy';
import type { EditableDocument } from './editable.js';

const known = new WeakMap<EditableDocument['facts'], { document: EditableDocument; policy: Policy }[]>();

const sameWords = (a: EditableDocument, b: EditableDocument) =>
  a.tiers === b.tiers && a.derived === b.derived && a.fallback === b.fallback && a.timezone === b.timezone;

export function vocabularyOf(document: EditableDocument): Policy {
  const entries = known.get(document.facts) ?? [];
  const found = entries.find((entry) => sameWords(entry.document, document));
  if (found) return found.policy;
  const policy = withDefaults({ ...document, rules: [], conditions: {} });
  known.set(document.facts, [{ document, policy }, ...entries].slice(0, 8));
  return policy;
}
