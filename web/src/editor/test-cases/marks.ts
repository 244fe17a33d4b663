// Where on the canvas a failing test shows: on the condition that is in the way, on the rule that decided otherwise, on the tier
// that nothing leads to.
import { drawnNodes } from '../problems/anchors.js';
import type { EditableDocument } from '../document/editable.js';
import { isFailing, type TestEntry } from './test-entry.js';

export interface TestMarks {
  nodes: ReadonlyMap<string, readonly TestEntry[]>;
  rules: ReadonlyMap<string, readonly TestEntry[]>;
  tiers: ReadonlyMap<string, readonly TestEntry[]>;
}

const add = (marks: Map<string, TestEntry[]>, id: string, entry: TestEntry) =>
  marks.set(id, [...(marks.get(id) ?? []), entry]);

export const noMarks: TestMarks = { nodes: new Map(), rules: new Map(), tiers: new Map() };

export function drawnMarks(document: EditableDocument, entries: readonly TestEntry[]): TestMarks {
  const nodes = new Map<string, TestEntry[]>();
  const rules = new Map<string, TestEntry[]>();
  const tiers = new Map<string, TestEntry[]>();
  const failing = entries.filter(isFailing);
  if (failing.length === 0) return noMarks;
  const drawn = drawnNodes(document);
  for (const entry of failing) {
    const { missed, actual } = entry.result;
    if (!missed) continue;
    if ('ruleId' in missed && missed.ruleId !== null) add(rules, missed.ruleId, entry);
    else if ('tier' in missed && missed.tier !== null) add(tiers, missed.tier, entry);
    else if (typeof actual?.tier === 'string') add(tiers, actual.tier, entry);
    const node = missed.kind === 'short' ? drawn.get(missed.leaf.id) : undefined;
    if (node !== undefined) add(nodes, node, entry);
  }
  return { nodes, rules, tiers };
}
