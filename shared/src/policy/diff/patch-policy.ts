// The changes that lead from one document to another, done to the first: patchPolicy(a, diffPolicies(a, b)) is b.
import type { Condition } from '../condition-schema.js';
import type { Policy, Tier } from '../policy-schema.js';
import { arrange } from './arrange.js';
import type { Change, ChangeSubject } from './change.js';
import { patchTree } from './patch-tree.js';

/** Expects changes found from this very policy, whose ids and keys are unique. The policy itself stays as it is. */
export function patchPolicy(policy: Policy, changes: readonly Change[]): Policy {
  const about = (subject: ChangeSubject) => changes.filter((change) => change.subject === subject);
  const nodes = about('node');
  const benefits = about('benefit');
  const patched: Policy = {
    ...withFields(policy, about('policy')),
    tiers: patchList(policy.tiers, about('tier'), ({ key }) => key).map((tier) => withBenefits(tier, benefits)),
    facts: patchList(policy.facts, about('fact'), ({ key }) => key),
    derived: patchList(policy.derived, about('derived'), ({ key }) => key),
    conditions: patchConditions(policy.conditions, about('condition'), nodes),
    rules: patchList(policy.rules, about('rule'), ({ id }) => id).map((rule) => ({
      ...rule,
      conditions: patchTree(
        rule.conditions,
        nodes.filter(({ ruleId }) => ruleId === rule.id),
      ),
    })),
    movement: patchMovement(policy.movement, about('movement')),
  };
  return patched;
}

/** The fields that changed, set or taken away; `undefined` is absent. */
function withFields<T extends object>(entry: T, changes: readonly Change[]): T {
  const fields = new Map<string, unknown>(Object.entries(entry));
  for (const { field, after } of changes) {
    if (field === undefined) continue;
    if (after === undefined) fields.delete(field);
    else fields.set(field, after);
  }
  return Object.fromEntries(fields) as T;
}

const indexIn = ({ path }: Change): number => Number(path.slice(path.lastIndexOf('/') + 1));

function patchList<T extends object>(
  items: readonly T[],
  changes: readonly Change[],
  nameOf: (item: T) => string,
): T[] {
  const ids = (kind: Change['kind']) => new Set(changes.filter((change) => change.kind === kind).map(({ id }) => id));
  const [removed, moved] = [ids('removed'), ids('moved')];
  const changed = (item: T): T => {
    const own = changes.filter(({ kind, id }) => kind === 'changed' && id === nameOf(item));
    const whole = own.find(({ field }) => field === undefined);
    return whole ? (whole.after as T) : withFields(item, own);
  };
  const kept = items.filter((item) => !removed.has(nameOf(item))).map(changed);
  const placed = changes.flatMap((change) => {
    if (change.kind === 'added') return [{ index: indexIn(change), item: change.after as T }];
    const item = change.kind === 'moved' ? kept.find((candidate) => nameOf(candidate) === change.id) : undefined;
    return item ? [{ index: Number(change.after), item }] : [];
  });
  const staying = kept.filter((item) => !moved.has(nameOf(item)));
  return arrange(staying, placed);
}

const withBenefits = (tier: Tier, changes: readonly Change[]): Tier => ({
  ...tier,
  benefits: patchList(
    tier.benefits,
    changes.filter((change) => change.tier === tier.key),
    ({ key }) => key,
  ),
});

function patchConditions(
  conditions: Policy['conditions'],
  changes: readonly Change[],
  nodes: readonly Change[],
): Policy['conditions'] {
  const named = new Map(Object.entries(conditions));
  for (const { kind, id = '', after } of changes) {
    if (kind === 'removed') named.delete(id);
    else named.set(id, after as Condition);
  }
  return Object.fromEntries(
    [...named].map(([name, root]) => [
      name,
      patchTree(
        root,
        nodes.filter(({ condition }) => condition === name),
      ),
    ]),
  );
}

function patchMovement(movement: Policy['movement'], changes: readonly Change[]): Policy['movement'] {
  const whole = changes.find(({ field }) => field === undefined);
  if (whole) return whole.kind === 'removed' ? null : (whole.after as Policy['movement']);
  return movement && withFields(movement, changes);
}
