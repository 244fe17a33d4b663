// An evaluation's input into numbers: the day, what the customer holds, and the slots; or everything that is wrong with it.
import type { Current } from '../contracts/index.js';
import type { Failure, Violation } from '../errors/index.js';
import { isRefusedName } from '../policy/index.js';
import { fillDerived } from './derive.js';
import type { EvaluationInput } from './evaluator.js';
import type { Held } from './movement.js';
import type { Frame } from './plan.js';
import { factViolations, ignoredFacts } from './fact-violations.js';
import { filled, fillValues, type FillFacts } from './read-facts.js';
import type { Values } from './values.js';
import { readDay } from './zoned-day.js';

const nothing: readonly string[] = [];

export interface ReadInput {
  asOf: number;
  /** Undefined where nobody said what the customer holds. */
  held: Held | undefined;
  ignored: readonly string[];
}

export const nothingRead = (): ReadInput => ({ asOf: 0, held: undefined, ignored: nothing });

/** Reads days, remembering the last one: the same `asOf` comes again and again. */
export function dayReader(timezone: string): (text: string) => number | undefined {
  let lastText = '';
  let lastDay: number | undefined;
  return (text) => {
    if (text !== lastText) [lastText, lastDay] = [text, readDay(timezone, text)];
    return lastDay;
  };
}

type ReadDay = (text: string) => number | undefined;

function readHeld(plan: Frame, { tier, since, validUntil }: Current): Held | undefined {
  const { rungOf, noTier } = plan.ladder;
  const rung = tier === null ? noTier : rungOf.get(tier);
  const day = (text: string | null | undefined) =>
    text === null || text === undefined ? null : readDay(plan.policy.timezone, text);
  const [from, until] = [day(since), day(validUntil)];
  return rung === undefined || from === undefined || until === undefined ? undefined : { rung, validUntil: until };
}

/** Fills the slots, derived facts included, and `into`; undefined where the input must be refused, for `refusal` to say why. */
export function readInput(
  plan: Frame,
  { facts, asOf: asOfText, current }: EvaluationInput,
  readAsOf: ReadDay,
  values: Values,
  into = nothingRead(),
  fill: FillFacts = fillValues,
): ReadInput | undefined {
  const asOf = readAsOf(asOfText);
  const held = current && readHeld(plan, current);
  const found = fill(plan.facts, facts, values);
  if (asOf === undefined || (current && !held) || (found & filled.refused) !== 0) return undefined;
  const ignored = (found & filled.undeclared) === 0 ? nothing : ignoredFacts(plan.facts, facts);
  if (ignored.length > 0 && ignored.some(isRefusedName)) return undefined;
  if (plan.derivations.ordered.length > 0) fillDerived(plan.derivations.ordered, values, asOf);
  into.asOf = asOf;
  into.held = held;
  into.ignored = ignored;
  return into;
}

const notADay = (path: string): Violation => ({
  path,
  code: 'not-a-date',
  message: {
    en: 'Must be a real calendar day, such as 2026-11-21.',
    'zh-CN': '必须是真实存在的日期，例如 2026-11-21。',
  },
});

const unknownTier = (tier: string): Violation => ({
  path: '/current/tier',
  code: 'current-tier-unknown',
  got: tier,
  message: { en: `This policy has no tier “${tier}”.`, 'zh-CN': `该政策没有等级“${tier}”。` },
});

/** Why `readInput` answered undefined: every violation, under the code of the gravest. */
export function refusal(plan: Frame, { facts, asOf, current }: EvaluationInput): Failure {
  const days = { '/asOf': asOf, '/current/since': current?.since, '/current/validUntil': current?.validUntil };
  const violations = Object.entries(days).flatMap(([path, text]) =>
    typeof text === 'string' && readDay(plan.policy.timezone, text) === undefined ? [notADay(path)] : [],
  );
  violations.push(...factViolations(plan.facts, facts));
  const tier = current?.tier;
  const tierUnknown = typeof tier === 'string' && !plan.ladder.rungOf.has(tier);
  if (tierUnknown) violations.push(unknownTier(tier));
  const has = (code: string) => violations.some((violation) => violation.code === code);
  if (has('not-a-date') || has('name-refused')) return { code: 'request-invalid', violations };
  if (has('fact-invalid')) return { code: 'fact-invalid', violations };
  if (has('fact-missing')) return { code: 'fact-missing', violations };
  return { code: 'current-tier-unknown', data: { tier: tier ?? '' }, violations };
}
