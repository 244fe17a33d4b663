// Tables about the ladder: which effects take a customer where, and how what is held moves.
import type { MovementReason } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { base, someDay, type Expected, type GoldenCase, type GoldenTable } from './golden-case.js';

type RuleRow = [string, PolicyDocument['rules'][number]['effect'], string, boolean | null, 'disabled'?];
export type EffectFile = {
  tiers: string[];
  cases: {
    name: string;
    fallback: string | null;
    current?: string | null;
    rules: RuleRow[];
    expected: Omit<Expected, 'range'> & { range?: [string | null, string | null] };
  }[];
} & GoldenTable;
export type MovementFile = {
  tiers: string[];
  movement: Record<string, unknown>;
  cases: {
    name: string;
    asOf?: string;
    timezone?: string;
    with?: Record<string, unknown>;
    held?: [string | null, string | null];
    qualified: string | null;
    expected: [string | null, MovementReason, string | null];
  }[];
} & GoldenTable;

export const effectCases = (file: EffectFile): GoldenCase[] =>
  file.cases.map(({ name, fallback, current, rules, expected }) => {
    const { range, ...others } = expected;
    const given = Object.fromEntries(rules.flatMap(([id, , , result]) => (result === null ? [] : [[id, result]])));
    return {
      name,
      policy: {
        ...base,
        tiers: file.tiers.map((key) => ({ key })),
        fallback,
        facts: rules.map(([id]) => ({ key: id, type: 'boolean' })),
        rules: rules.map(([id, effect, tier, , disabled]) => ({
          id,
          effect,
          tier,
          enabled: disabled === undefined,
          conditions: { id: `g-${id}`, all: [{ id: `l-${id}`, fact: id, operator: 'equal', value: true }] },
        })),
      },
      facts: given,
      asOf: someDay,
      ...(current === undefined ? {} : { current: { tier: current } }),
      expected: range ? { ...others, range: { atLeast: range[0], atMost: range[1] } } : others,
    };
  });

/** The outcome of a movement case is made by a fact that names it; missing is undetermined. */
export const movementCases = (file: MovementFile): GoldenCase[] =>
  file.cases.map(
    ({ name, asOf, timezone, with: changes, held, qualified, expected: [tier, reason, validUntil] }): GoldenCase => {
      const given = Object.entries({ ...file.movement, ...changes }).filter(
        ([key, v]) => key !== 'graceDays' || v !== null,
      );
      const values = file.tiers.map((value) => ({ value }));
      return {
        name,
        policy: {
          ...base,
          timezone: timezone ?? 'UTC',
          tiers: file.tiers.map((key) => ({ key })),
          fallback: null,
          facts: [{ key: 'earned', type: 'enum', values: [...values, { value: 'nothing' }] }],
          rules: file.tiers.map((key) => ({
            id: key,
            tier: key,
            effect: 'qualify',
            conditions: { id: `g-${key}`, all: [{ id: `l-${key}`, fact: 'earned', operator: 'equal', value: key }] },
          })),
          movement: Object.fromEntries(given) as unknown as NonNullable<PolicyDocument['movement']>,
        },
        facts: qualified === '?' ? {} : { earned: qualified ?? 'nothing' },
        asOf: asOf ?? file.asOf ?? someDay,
        ...(held ? { current: { tier: held[0], validUntil: held[1] } } : {}),
        expected: {
          status: qualified === '?' ? 'undetermined' : 'determined',
          tier,
          qualified: qualified === '?' ? null : qualified,
          movement: { reason, from: held?.[0] ?? null, validUntil },
        },
      };
    },
  );
