// The document as the editor holds it: every rule and every node has an id, so that each can be named in a command.
import type { Condition, PolicyDocument } from '@tierwright/shared/policy';

type Input<K extends keyof PolicyDocument> = NonNullable<PolicyDocument[K]>;

export type EditableRule = Omit<Input<'rules'>[number], 'id' | 'conditions'> & { id: string; conditions: Condition };
export type EditableTier = Omit<Input<'tiers'>[number], 'key'> & { key: string };
export type EditableFact = Input<'facts'>[number] & { key: string };
export type EditableDerived = Input<'derived'>[number] & { key: string };
export type EditableMovement = NonNullable<Input<'movement'>>;

/** A policy document whose ids are all there and unique; it is a `PolicyDocument` and is saved as it is. */
export type EditableDocument = Omit<PolicyDocument, 'tiers' | 'facts' | 'rules' | 'conditions'> & {
  tiers: EditableTier[];
  facts: EditableFact[];
  rules: EditableRule[];
  conditions?: Record<string, Condition> | undefined;
};
