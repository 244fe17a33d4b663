// A new computed fact: it can be computed from the first moment, on facts that the policy has.
import type { Text } from '@tierwright/shared/language';
import { isNumericType, readableFacts, type Policy } from '@tierwright/shared/policy';
import type { EditableDerived } from '../document/editable.js';
import { canScore, newItem } from '../inspector/derived/scorecard-edit.js';

export type DerivedKind = EditableDerived['kind'];

export function newDerived(policy: Policy, key: string, label: Text | undefined, kind: DerivedKind): EditableDerived {
  const common = { key, ...(label === undefined ? {} : { label }) };
  const facts = [...readableFacts(policy).values()];
  if (kind === 'scorecard') {
    const fact = facts.find(({ type }) => type === 'enum') ?? facts.find(canScore);
    return { ...common, kind, items: fact ? [newItem(fact)] : [] };
  }
  return { ...common, kind, expression: facts.find(({ type }) => isNumericType(type))?.key ?? '0' };
}
