// The hash of what a document says, whatever its nodes and rules are called.
import { canonicalJson, sha256Hex } from './canonical.js';
import type { ConditionInput } from './condition-schema.js';
import type { PolicyDocument } from './policy-schema.js';

function renamed(node: ConditionInput, nextId: () => string): ConditionInput {
  const id = nextId();
  if ('all' in node) return { ...node, id, all: node.all.map((child) => renamed(child, nextId)) };
  if ('any' in node) return { ...node, id, any: node.any.map((child) => renamed(child, nextId)) };
  if ('not' in node) return { ...node, id, not: renamed(node.not, nextId) };
  return { ...node, id };
}

/** The order that canonical JSON gives names (UTF-16), so that it does not matter in which order they were written. */
const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** SHA-256 after node and rule ids are renamed in document order; documents that differ only in ids share it. */
export function shapeHash(document: PolicyDocument): string {
  let nodes = 0;
  const nextId = () => `n${++nodes}`;
  const named = Object.entries(document.conditions ?? {})
    .toSorted(byName)
    .map(([name, root]) => [name, renamed(root, nextId)]);
  const rules = document.rules.map((rule, i) => ({
    ...rule,
    id: `r${i + 1}`,
    conditions: renamed(rule.conditions, nextId),
  }));
  const conditions = document.conditions ? { conditions: Object.fromEntries(named) as unknown } : {};
  return sha256Hex(canonicalJson({ ...document, ...conditions, rules }));
}
