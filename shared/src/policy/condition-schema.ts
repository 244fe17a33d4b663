// A condition tree in the shape of json-rules-engine, with exactly one meaning a node.
// Whether facts, operators and names exist is meaning (check), not shape.
import { z } from 'zod';
import { factKeySchema, idSchema, nameSchema } from './keys.js';

export type Json = z.infer<ReturnType<typeof z.json>>;

export interface AllGroup {
  id: string;
  all: Condition[];
}
export interface AnyGroup {
  id: string;
  any: Condition[];
}
export interface Negation {
  id: string;
  not: Condition;
}
export interface Reference {
  id: string;
  condition: string;
}
export interface Leaf {
  id: string;
  fact: string;
  operator: string;
  value?: Json | undefined;
}
export type Condition = AllGroup | AnyGroup | Negation | Reference | Leaf;

/** A node as an author may write it: without an id it can be kept in a draft, as a problem. */
export type ConditionInput =
  | { id?: string | undefined; all: ConditionInput[] }
  | { id?: string | undefined; any: ConditionInput[] }
  | { id?: string | undefined; not: ConditionInput }
  | { id?: string | undefined; condition: string }
  | { id?: string | undefined; fact?: string | undefined; operator: string; value?: Json | undefined };

export const conditionSchema: z.ZodType<Condition, ConditionInput> = z
  .lazy(() =>
    z.union([
      z.strictObject({ id: idSchema, all: z.array(conditionSchema) }),
      z.strictObject({ id: idSchema, any: z.array(conditionSchema) }),
      z.strictObject({ id: idSchema, not: conditionSchema }),
      z.strictObject({ id: idSchema, condition: nameSchema }),
      z.strictObject({ id: idSchema, fact: factKeySchema, operator: z.string().max(100), value: z.json().optional() }),
    ]),
  )
  .meta({ id: 'Condition' });

export const isAll = (node: Condition): node is AllGroup => 'all' in node;
export const isAny = (node: Condition): node is AnyGroup => 'any' in node;
export const isNot = (node: Condition): node is Negation => 'not' in node;
export const isReference = (node: Condition): node is Reference => 'condition' in node;
export const isLeaf = (node: Condition): node is Leaf => 'fact' in node;

/** A node's children, in order; none for a reference or a leaf. */
export function childrenOf(node: Condition): readonly Condition[] {
  if (isAll(node)) return node.all;
  if (isAny(node)) return node.any;
  return isNot(node) ? [node.not] : [];
}

/** Every node of a tree, parents before children, in document order. References are not followed. */
export function* nodesOf(root: Condition): Generator<Condition> {
  yield root;
  for (const child of childrenOf(root)) yield* nodesOf(child);
}
