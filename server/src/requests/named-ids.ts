// The rules and nodes that a comment can stand on: those of the content, and those that it removes.
import { nodesOf, withDefaults, type Change, type PolicyDocument } from '@tierwright/shared/policy';

export interface NamedIds {
  ruleId: string | null;
  nodeId: string | null;
}

/** Every `id` anywhere within a JSON value. */
function idsWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsWithin)];
}

export function namedIn(
  document: PolicyDocument,
  changes: readonly Change[],
): { rules: ReadonlySet<string>; nodes: ReadonlySet<string> } {
  const { rules, conditions } = withDefaults(document);
  const trees = [...rules.map((rule) => rule.conditions), ...Object.values(conditions)];
  const removed = changes.filter(({ kind }) => kind === 'removed').flatMap(({ before }) => idsWithin(before));
  const changed = <K extends keyof NamedIds>(key: K) => changes.flatMap((change) => change[key] ?? []);
  return {
    rules: new Set([...rules.map(({ id }) => id), ...changed('ruleId'), ...removed]),
    nodes: new Set([
      ...trees.flatMap((root) => [...nodesOf(root)].map(({ id }) => id)),
      ...changed('nodeId'),
      ...removed,
    ]),
  };
}
