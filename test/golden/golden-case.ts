// One golden case, whichever way its file writes it.
import type { Current, EvaluateAnswer, Facts } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';

/** What a case may say of the answer; what it does not say is not looked at. */
export interface Expected extends Partial<
  Pick<
    EvaluateAnswer,
    | 'status'
    | 'tier'
    | 'qualified'
    | 'range'
    | 'matched'
    | 'decidedBy'
    | 'missing'
    | 'notComputable'
    | 'ignored'
    | 'benefits'
    | 'movement'
    | 'next'
  >
> {
  /** Results by node id. */
  nodes?: Record<string, boolean | null>;
  /** What leaves saw of these facts and derived facts; null for missing. */
  values?: Record<string, unknown>;
  /** The refusal's code, the facts of its violations and their paths, in order. */
  failure?: string;
  facts?: string[];
  paths?: string[];
}

export interface GoldenCase {
  name: string;
  policy: PolicyDocument;
  facts: Facts;
  asOf: string;
  current?: Current;
  expected: Expected;
}

/** What the cases of one file have in common. */
export interface GoldenTable {
  title: string;
  asOf?: string;
  timezone?: string;
  facts: PolicyDocument['facts'];
}

export const someDay = '2026-11-21';
export const base = { schema: 'tierwright/policy@1', name: 'Golden' } as const;
