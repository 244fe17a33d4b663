// The slots of a policy: a number for each fact and derived fact, under which a customer's value stands (values.ts).
import type { DerivedFact, Fact, Policy } from '../policy/index.js';

export type SlotType =
  | { is: 'number' }
  | { is: 'boolean' }
  | { is: 'string' }
  | { is: 'date' }
  | { is: 'enum'; values: readonly string[]; rankOf: ReadonlyMap<string, number>; ordered: boolean }
  | { is: 'list'; of: 'string' | 'number' };

export interface FactSlot {
  /** Position among the slots; facts come first, in document order, then derived facts. */
  index: number;
  key: string;
  type: SlotType;
  fact: Fact;
}

export interface DerivedSlot {
  index: number;
  key: string;
  type: { is: 'number' };
  derived: DerivedFact;
}

export type Slot = FactSlot | DerivedSlot;

export interface SlotTable {
  facts: readonly FactSlot[];
  derived: readonly DerivedSlot[];
  /** Of two facts with one key (a draft's problem) the first counts; one without a key is nowhere. */
  byKey: ReadonlyMap<string, Slot>;
}

/** One object for all slots of a type. */
const simpleTypes = {
  number: { is: 'number' },
  integer: { is: 'number' },
  boolean: { is: 'boolean' },
  string: { is: 'string' },
  date: { is: 'date' },
} as const;

function slotType(fact: Fact): SlotType {
  switch (fact.type) {
    case 'number':
    case 'integer':
    case 'boolean':
    case 'string':
    case 'date':
      return simpleTypes[fact.type];
    case 'enum': {
      const values = fact.values.map(({ value }) => value);
      const rankOf = new Map([...values.entries()].reverse().map(([rank, value]) => [value, rank]));
      return { is: 'enum', values, rankOf, ordered: fact.ordered };
    }
    case 'list':
      return { is: 'list', of: fact.itemType };
    default:
      return fact satisfies never;
  }
}

export function slotsOf(policy: Policy): SlotTable {
  const byKey = new Map<string, Slot>();
  const facts: FactSlot[] = [];
  const derived: DerivedSlot[] = [];
  for (const fact of policy.facts) {
    if (fact.key === '' || byKey.has(fact.key)) continue;
    const slot = { index: byKey.size, key: fact.key, type: slotType(fact), fact };
    byKey.set(fact.key, slot);
    facts.push(slot);
  }
  for (const one of policy.derived) {
    if (one.key === '' || byKey.has(one.key)) continue;
    const slot: DerivedSlot = { index: byKey.size, key: one.key, type: simpleTypes.number, derived: one };
    byKey.set(one.key, slot);
    derived.push(slot);
  }
  return { facts, derived, byKey };
}
