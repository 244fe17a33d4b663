// The facts of a decision as they were given, beside what its version knows of them.
import { masked, type Decision } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { factAt, factName, formatValue, unitName, type Fact, type Policy } from '@tierwright/shared/policy';

export interface FactRow {
  key: string;
  name: string;
  /** As people read it; empty where nothing was given. */
  value: string;
  unit: string;
  /** `unread`: given, and not among the version's facts. */
  state: 'given' | 'masked' | 'absent' | 'unread';
  personal: boolean;
}

/** What was given first, in the order of the policy; what was not given last. */
export function factRows({ facts, answer }: Decision, policy: Policy, language: Language): FactRow[] {
  const rows = policy.facts.map((fact) => knownRow(fact, factAt(facts, fact.key), policy, language));
  const unread = answer.ignored.map((key) => ({
    key,
    name: key,
    value: formatValue(undefined, factAt<unknown>(facts, key) ?? facts[key], language),
    unit: '',
    state: 'unread' as const,
    personal: false,
  }));
  const isAbsent = ({ state }: FactRow) => state === 'absent';
  return [...rows.filter((row) => !isAbsent(row)), ...unread, ...rows.filter(isAbsent)];
}

function knownRow(fact: Fact, given: unknown, policy: Policy, language: Language): FactRow {
  const absent = given === undefined || given === null;
  const state = absent ? 'absent' : given === masked ? 'masked' : 'given';
  return {
    key: fact.key,
    name: factName(policy, fact.key, language),
    value: absent ? '' : formatValue(fact, given, language),
    unit: state === 'given' && 'unit' in fact ? unitName(fact.unit, language, given) : '',
    state,
    personal: fact.sensitivity === 'personal',
  };
}
