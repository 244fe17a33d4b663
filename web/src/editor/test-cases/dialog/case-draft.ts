// A test case while it is being written: everything may still be missing.
import type { Current, Expected, NewTestCase } from '@tierwright/shared/contracts';
import type { Evaluation } from '@tierwright/shared/evaluation';
import type { Policy } from '@tierwright/shared/policy';
import { actualOf, unmet } from '@tierwright/shared/test-cases';

export type CaseDraft = NewTestCase;

const isSaid = (expected: Expected): boolean => Object.values(expected).some((value) => value !== undefined);

export type Fault = 'nameMissing' | 'nothingExpected';

export function faultsIn({ name, expected }: CaseDraft): Fault[] {
  return [
    ...(name.trim() === '' ? ['nameMissing' as const] : []),
    ...(isSaid(expected) ? [] : ['nothingExpected' as const]),
  ];
}

/** Without what was emptied; ready to be sent. */
export function finished({ name, facts, asOf, current, expected }: CaseDraft): NewTestCase {
  const said = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
  return {
    name: name.trim(),
    facts,
    ...(asOf ? { asOf } : {}),
    ...(current ? { current } : {}),
    expected: said as Expected,
  };
}

/** With one part of what the customer holds changed; without a tier nothing is said. */
export function withCurrent(draft: CaseDraft, part: Partial<Current> | null): CaseDraft {
  const { current: held, ...rest } = draft;
  if (part === null) return rest;
  const next = { tier: null, ...held, ...part };
  const days = (['since', 'validUntil'] as const).flatMap((key) => (next[key] ? [[key, next[key]] as const] : []));
  return { ...rest, current: { tier: next.tier, ...Object.fromEntries(days) } };
}

export const passesNow = (expected: Expected, evaluated: Evaluation): boolean =>
  evaluated.ok && unmet(actualOf(evaluated.value), expected).length === 0;

/** Whether what a customer holds makes a difference. */
export const holdingMatters = ({ movement, rules }: Policy): boolean =>
  movement !== null || rules.some(({ effect, enabled }) => enabled && effect === 'retain');
