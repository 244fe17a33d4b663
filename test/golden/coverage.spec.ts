// What there is to be proved has a golden case each: operators by type, boundaries, effects, movement, formulas, starter policies.
import { movementReasons } from '@tierwright/shared/contracts';
import {
  effects,
  formulaFunctions,
  operandOf,
  operatorsByType,
  rangeBounds,
  type ConditionInput,
} from '@tierwright/shared/policy';
import { templates } from '@tierwright/shared/templates';
import type { GoldenCase } from './golden-case.js';
import { goldenFiles } from './golden-files.js';

const files = goldenFiles();
const cases = files.flatMap((file) => file.cases);
const casesOf = (area: string): GoldenCase[] =>
  files.filter((file) => file.area === area).flatMap((file) => file.cases);

const missingOf = (wanted: readonly string[], seen: Iterable<string>): string[] => {
  const have = new Set(seen);
  return wanted.filter((one) => !have.has(one));
};

interface Asked {
  type: string;
  operator: string;
  value: unknown;
  given: unknown;
  result: boolean | null | undefined;
}

type Leaf = Extract<ConditionInput, { operator: string }>;

/** The one condition that a case about operators asks. */
function askedIn({ policy, facts, expected }: GoldenCase): Asked {
  const [rule] = policy.rules;
  const [leaf] = rule && 'all' in rule.conditions ? (rule.conditions.all as Leaf[]) : [];
  const fact = policy.facts.find(({ key }) => key === leaf?.fact);
  return {
    type: fact?.type ?? '',
    operator: leaf?.operator ?? '',
    value: leaf?.value,
    given: facts[leaf?.fact ?? ''],
    result: expected.nodes?.['leaf'],
  };
}

const asked = casesOf('operators').map(askedIn);
const isFact = (value: unknown): boolean => typeof value === 'object' && value !== null && 'fact' in value;

describe('there is a golden case', () => {
  it('of every operator of every type, true, false and unknown', () => {
    const seen = asked.map(({ type, operator, result }) => `${type} ${operator} ${result}`);
    const wanted = Object.entries(operatorsByType).flatMap(([type, operators]) =>
      operators.flatMap((operator) =>
        [true, false, ...(operandOf[operator] === 'nothing' ? [] : [null])].map((one) => `${type} ${operator} ${one}`),
      ),
    );
    expect(missingOf(wanted, seen)).toEqual([]);
  });

  it('of every operator that compares with another fact, true, false, and with the other one missing', () => {
    const seen = asked
      .filter(({ value }) => isFact(value))
      .map(({ type, operator, result }) => `${type} ${operator} ${result}`);
    const wanted = Object.entries(operatorsByType).flatMap(([type, operators]) =>
      operators
        .filter((operator) => operandOf[operator] === 'value')
        .flatMap((operator) => [true, false, null].map((one) => `${type} ${operator} ${one}`)),
    );
    expect(missingOf(wanted, seen)).toEqual([]);
  });

  it('just below, at and just above the line of every operator that orders', () => {
    const side = (a: unknown, b: unknown) => (a === b ? 'at' : (a as number) < (b as number) ? 'below' : 'above');
    const ordering = /^(lessThan|greaterThan)(Inclusive)?$|^equal$|^notEqual$|^(before|onOrBefore|after|onOrAfter)$/;
    const seen = asked
      .filter(({ given, value }) => given !== undefined && given !== null && !isFact(value))
      .map(({ type, operator, given, value }) => `${type} ${operator} ${side(given, value)}`);
    const wanted = (['number', 'integer', 'date'] as const).flatMap((type) =>
      operatorsByType[type]
        .filter((operator) => ordering.test(operator))
        .flatMap((operator) => ['below', 'at', 'above'].map((one) => `${type} ${operator} ${one}`)),
    );
    expect(missingOf(wanted, seen)).toEqual([]);
  });

  it('of every kind of bounds: below, at, within, at the other end and above', () => {
    const place = (x: number, { min, max }: { min: number; max: number }) =>
      x < min ? 'below' : x === min ? 'at min' : x < max ? 'within' : x === max ? 'at max' : 'above';
    const seen = asked
      .filter(({ operator, given }) => operator === 'between' && typeof given === 'number')
      .map(({ type, value, given }) => {
        const range = value as { min: number; max: number; bounds?: string };
        return `${type} ${range.bounds ?? '[)'} ${place(given as number, range)}`;
      });
    const wanted = ['number', 'integer'].flatMap((type) =>
      rangeBounds.flatMap((bounds) =>
        ['below', 'at min', 'within', 'at max', 'above'].map((where) => `${type} ${bounds} ${where}`),
      ),
    );
    expect(missingOf(wanted, seen)).toEqual([]);
  });

  it('of a period in every unit, on its first day, the day before, on the day itself and the day after', () => {
    const seen = casesOf('operators').flatMap((one) => {
      const { operator, value, given, result } = askedIn(one);
      if (operandOf[operator as 'withinLast'] !== 'period' || typeof given !== 'string') return [];
      const { unit } = value as { unit: string };
      const where =
        given === one.asOf
          ? 'on the day'
          : given > one.asOf
            ? 'after'
            : result === (operator === 'withinLast')
              ? 'in'
              : 'out';
      return [`${operator} ${unit} ${where}`];
    });
    const wanted = ['withinLast', 'notWithinLast'].flatMap((operator) =>
      ['days', 'months', 'years'].flatMap((unit) =>
        ['in', 'out', 'on the day', 'after'].map((where) => `${operator} ${unit} ${where}`),
      ),
    );
    expect(missingOf(wanted, seen)).toEqual([]);
  });

  it('of every effect that decides, that is true and decides nothing, and that is unknown', () => {
    const seen = casesOf('effects').flatMap(({ policy, expected }) =>
      policy.rules.flatMap(({ id = '', effect }) => {
        if (expected.decidedBy?.includes(id)) return [`${effect} decides`];
        if (expected.matched?.includes(id) && expected.decidedBy) return [`${effect} matched`];
        return expected.range ? [`${effect} in a range`] : [];
      }),
    );
    const wanted = effects.flatMap((effect) => ['decides', 'matched', 'in a range'].map((one) => `${effect} ${one}`));
    expect(missingOf(wanted, seen)).toEqual([]);
  });

  it('of every reason of the movement table, and every way to end a validity', () => {
    const moved = casesOf('movement');
    const seen = moved.flatMap(({ policy: { movement }, expected }) => {
      const reason = expected.movement?.reason ?? '';
      return [reason, `${movement?.validity.ends} ${reason}`, `${movement?.upgrade} ${movement?.downgrade} ${reason}`];
    });
    const renewing = ['new', 'upgraded', 'renewed', 'downgraded', 'soft-landing'];
    const wanted = [
      ...movementReasons,
      ...['anniversary', 'calendarYear', 'nextCalendarYear'].flatMap((ends) => renewing.map((one) => `${ends} ${one}`)),
      ...['atReview atReview upgrade-pending', 'atReview immediate upgrade-pending', 'immediate immediate upgraded'],
      ...['immediate immediate downgraded', 'immediate immediate soft-landing', 'atReview immediate downgraded'],
      ...['immediate immediate unchanged', 'immediate immediate renewed', 'immediate immediate undetermined'],
    ];
    expect(missingOf(wanted, seen)).toEqual([]);
  });

  it('of every function of formulas, every sign, and scorecards of both kinds', () => {
    const derived = casesOf('derived').flatMap(({ policy }) => policy.derived ?? []);
    const formulas = derived.flatMap((one) => (one.kind === 'formula' ? [one.expression] : []));
    const items = derived.flatMap((one) => (one.kind === 'scorecard' ? one.items : []));
    const unused = [...formulaFunctions.map((name) => `${name}(`), '+', '-', '*', '/', '(', ' - '].filter(
      (part) => !formulas.some((formula) => formula.includes(part)),
    );
    expect(unused).toEqual([]);
    expect(items.some((item) => 'points' in item) && items.some((item) => 'bands' in item)).toBe(true);
    for (const decimals of [undefined, 0, 2])
      for (const kind of ['formula', 'scorecard'])
        expect([kind, decimals, derived.some((one) => one.kind === kind && one.decimals === decimals)]).toEqual([
          kind,
          decimals,
          true,
        ]);
  });

  it('of every kind of refusal, of both statuses, and of everything that an answer can say', () => {
    const refusals = cases.flatMap(({ expected }) => expected.failure ?? []);
    expect(missingOf(['request-invalid', 'fact-invalid', 'fact-missing', 'current-tier-unknown'], refusals)).toEqual(
      [],
    );
    const said = cases.flatMap(({ expected }) => Object.keys(expected));
    const parts = [
      'status',
      'tier',
      'qualified',
      'range',
      'matched',
      'decidedBy',
      'missing',
      'notComputable',
      'ignored',
    ];
    expect(missingOf([...parts, 'benefits', 'movement', 'next', 'nodes', 'values'], said)).toEqual([]);
  });

  it.each(templates.map(({ key, document }) => [key, document] as const))(
    'of every tier of the starter policy %s, and of a customer who stays undetermined',
    (_, document) => {
      const own = cases.filter(({ policy }) => policy === document);
      const withRule = document.rules.map(({ tier }) => tier);
      const reachable = document.tiers.flatMap(({ key = '' }) =>
        withRule.includes(key) || key === document.fallback ? [key] : [],
      );
      expect(
        missingOf(
          reachable,
          own.flatMap(({ expected }) => expected.tier ?? []),
        ),
      ).toEqual([]);
      expect(own.some(({ expected }) => expected.status === 'undetermined' && expected.missing !== undefined)).toBe(
        true,
      );
    },
  );
});
