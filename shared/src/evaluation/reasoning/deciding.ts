// Whether a rule ever decides, and whether a customer ever ends in a tier: what must hold of the other rules for it.
import type { PlannedRule } from '../plan.js';
import { applies } from '../standing.js';
import { no, unsure, yes } from '../truth.js';
import { only } from './atom.js';
import type { Judgement } from './judge.js';
import { must, type Reasoner, type Shown } from './reasoner.js';
import { none, unknown, type SearchContext } from './search.js';
import type { Constraint } from './narrowing.js';

const isLift = ({ effect }: PlannedRule): boolean => effect === 'qualify' || effect === 'retain';

/** A way for something to come about: what must be so of which rules. */
interface Way {
  /** Rules that must be true. */
  holds: readonly PlannedRule[];
  /** Rules of which one must be true. */
  oneOf?: readonly PlannedRule[];
  /** Rules that must be false: were they only unknown, the outcome would be open. */
  fails: readonly PlannedRule[];
  /** Rules that must not be true. */
  notTrue?: readonly PlannedRule[];
  /** The rung that the customer holds; undefined where nobody says. */
  held?: number | undefined;
}

const constraintsOf =
  ({ holds, oneOf, fails, notTrue = [] }: Way) =>
  ({ propositions }: SearchContext): Constraint[] => [
    ...holds.map(({ root }) => must(propositions.of(root), true)),
    ...(oneOf ? [must(propositions.some(oneOf.map(({ root }) => propositions.of(root))), true)] : []),
    ...fails.map(({ root }) => must(propositions.of(root), false)),
    ...notTrue.map(({ root }) => ({ proposition: propositions.of(root), accept: only(no) | only(unsure) })),
  ];

/** Where a cap holds at the very rung, nothing above it matters unless it is true. */
function orCapped({ plan }: Reasoner, rung: number, above: readonly PlannedRule[], way: Way): Way[] {
  const caps = plan.rules.filter((rule) => rule.effect === 'cap' && rule.rung === rung);
  const plain = { ...way, fails: [...way.fails, ...above] };
  if (caps.length === 0 || above.length === 0) return [plain];
  return [plain, { ...way, oneOf: caps, notTrue: [...(way.notTrue ?? []), ...above] }];
}

/** The ways in which a rule can be the one that decides; none where the ladder alone forbids it. */
function waysToDecide(reasoner: Reasoner, rule: PlannedRule): Way[] {
  const { rules, ladder } = reasoner.plan;
  const { rung, effect } = rule;
  const others = rules.filter((other) => other !== rule);
  const lowerCaps = others.filter((other) => other.effect === 'cap' && other.rung > rung);
  const betterFloors = others.filter((other) => other.effect === 'floor' && other.rung < rung);
  const lifts = (isMeant: (other: PlannedRule) => boolean, held?: number) =>
    others.filter((other) => isLift(other) && isMeant(other) && applies(other, held));
  const better = (other: PlannedRule) => other.rung < rung;
  switch (effect) {
    case 'qualify':
    case 'retain': {
      if (rung >= ladder.fallback) return [];
      const held = effect === 'retain' ? rung : undefined;
      const above = [...lifts(better, held), ...betterFloors];
      return orCapped(reasoner, rung, above, { holds: [rule], fails: lowerCaps, held });
    }
    case 'floor': {
      if (rung >= ladder.fallback) return [];
      const same = lifts((other) => other.rung === rung);
      const above = [...lifts(better), ...betterFloors];
      const way = { holds: [rule], fails: lowerCaps, notTrue: same };
      return orCapped(reasoner, rung, above, way);
    }
    case 'cap': {
      if (ladder.fallback < rung) return [{ holds: [rule], fails: lowerCaps }];
      const raising = others.filter((other) => other.effect !== 'cap' && better(other));
      // Whoever holds the best tier may retain any.
      const held = raising.some((other) => other.effect === 'retain') ? 0 : undefined;
      return raising.length === 0 ? [] : [{ holds: [rule], oneOf: raising, fails: lowerCaps, held }];
    }
    default:
      return effect satisfies never;
  }
}

/**
 * Asks for a customer of whom `holds` are true, and adds what is asked of other rules only when a customer breaks it: few rules
 * ever matter to one.
 */
function askFor(reasoner: Reasoner, way: Way, comesOut: (judgement: Judgement) => boolean): Shown {
  const asked = { ...way, fails: [] as PlannedRule[], notTrue: [] as PlannedRule[] };
  for (;;) {
    let judged: Judgement | undefined;
    const shown = reasoner.ask({
      constraints: constraintsOf(asked),
      held: way.held,
      holds: (judgement) => {
        judged = judgement;
        const isTrue = (rule: PlannedRule) => judgement.truthOf(rule) === yes;
        return way.holds.every(isTrue) && (way.oneOf?.some(isTrue) ?? true);
      },
    });
    if (shown.is !== 'found' || !judged || comesOut(judged)) return shown;
    const { truthOf } = judged;
    const fails = way.fails.filter((rule) => truthOf(rule) !== no && !asked.fails.includes(rule));
    const notTrue = (way.notTrue ?? []).filter((rule) => truthOf(rule) === yes && !asked.notTrue.includes(rule));
    if (fails.length + notTrue.length === 0) return unknown;
    asked.fails.push(...fails);
    asked.notTrue.push(...notTrue);
  }
}

function askAll(reasoner: Reasoner, ways: readonly Way[], comesOut: (judgement: Judgement) => boolean): Shown {
  let answer: Shown = none;
  for (const way of ways) {
    const one = askFor(reasoner, way, comesOut);
    if (one.is === 'found') return one;
    if (one.is === 'unknown') answer = unknown;
  }
  return answer;
}

/** Whether the rule is among those that decide for anybody. */
export function canDecide(reasoner: Reasoner, rule: PlannedRule): Shown {
  const ways = waysToDecide(reasoner, rule);
  const answer = askAll(reasoner, ways, ({ isDecidedBy }) => isDecidedBy(rule));
  if (answer.is !== 'unknown') return answer;
  // Somebody of whom the rule is simply true may be decided by it all the same.
  return reasoner.ask({
    constraints: constraintsOf({ holds: [rule], fails: [] }),
    held: ways[0]?.held,
    holds: ({ isDecidedBy }) => isDecidedBy(rule),
  });
}

/** Whether anybody is left in the fallback by all rules. */
export function canFallBack(reasoner: Reasoner): Shown {
  const { rules, ladder } = reasoner.plan;
  const { fallback } = ladder;
  const fails = rules.filter(({ effect, rung }) => effect === 'cap' && rung > fallback);
  const above = rules.filter(({ effect, rung }) => (effect === 'qualify' || effect === 'floor') && rung < fallback);
  const ways = orCapped(reasoner, fallback, above, { holds: [], fails });
  return askAll(reasoner, ways, ({ rung }) => rung === fallback);
}

/** Whether anybody of whom the rule is true ends in a tier, whatever decides it; `none` proves nothing. */
export const canEndIn = (reasoner: Reasoner, rung: number, rule: PlannedRule): Shown =>
  reasoner.ask({
    constraints: constraintsOf({ holds: [rule], fails: [] }),
    holds: (judgement) => judgement.rung === rung,
  });
