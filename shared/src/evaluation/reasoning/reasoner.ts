// Questions about a policy that are answered by reasoning over every customer there can be: each with a customer who shows it,
// "none" where it is proven that there is none, or "unknown" where the search was cut short.
import type { Policy, Witness } from '../../policy/index.js';
import { lazily } from '../lazily.js';
import { planOf, type Plan, type PlannedRule } from '../plan.js';
import type { PlannedNode } from '../planned-node.js';
import { no, unsure, yes } from '../truth.js';
import { dayOf } from '../calendar.js';
import { asOfDays } from './as-of-days.js';
import { only } from './atom.js';
import { customerIn, witnessOf } from './customer.js';
import { judgeOf, type Judgement } from './judge.js';
import { Propositions, type Proposition } from './proposition.js';
import type { Constraint, Work } from './narrowing.js';
import type { Readers } from './readers.js';
import { none, search, unknown, type Answer, type SearchContext } from './search.js';
import { spaceOf } from './space.js';

export type Shown = Answer<Witness>;

export interface Ask {
  constraints: (context: SearchContext) => readonly Constraint[];
  /** The rung that the customer holds; undefined where that does not matter. */
  held?: number | undefined;
  /** What must come out when the rules judge the customer that was found. */
  holds: (judgement: Judgement) => boolean;
}

/** How much work (narrowing.ts) one question may take, and all questions about a policy together. */
const workEach = 60_000;
const workInAll = 3_000_000;

export interface Reasoner {
  plan: Plan;
  /** As of today. */
  context: () => SearchContext;
  ask: (ask: Ask) => Shown;
  /** Whether all work that a policy may take is done: what is asked from now on is not looked into. */
  isExhausted: () => boolean;
  /** Whether earlier days could be answered otherwise: dates and periods are looked at from today on. */
  isFromToday: boolean;
}

/** That it is true, or that it is false; unknown is neither. */
export const must = (proposition: Proposition, holds: boolean): Constraint => ({
  proposition,
  accept: only(holds ? yes : no),
});

/** `today` is `YYYY-MM-DD`. For a policy without errors. */
export function reasonerOf(policy: Policy, today: string): Reasoner {
  const plan = planOf(policy);
  const work: Work = { done: 0 };
  const judge = lazily(() => judgeOf(plan));
  const asOf = asOfDays(plan, dayOf(today) ?? 0);
  const contexts = asOf.days.map((day) =>
    lazily((): SearchContext => {
      const space = spaceOf(plan, day);
      return { space, propositions: new Propositions(space), memo: { stamps: 0, entries: [], work } };
    }),
  );

  function askAsOf({ constraints, held, holds }: Ask, context: SearchContext): Shown {
    return search({
      context,
      constraints: constraints(context),
      until: Math.min(work.done + workEach, workInAll),
      settle: (domains) => {
        const values = customerIn(context.space, domains);
        const { asOf: day } = context.space;
        return holds(judge()(values, day, held)) ? witnessOf(context.space, values, held) : undefined;
      },
    });
  }

  function ask(question: Ask): Shown {
    let answer: Shown = asOf.complete ? none : unknown;
    for (const context of contexts) {
      const one = askAsOf(question, context());
      if (one.is === 'found') return one;
      if (one.is === 'unknown') answer = one;
    }
    return answer;
  }
  const isExhausted = () => work.done >= workInAll;
  return {
    plan,
    isExhausted,
    context: () => (contexts[0] as () => SearchContext)(),
    ask,
    isFromToday: asOf.isFromToday,
  };
}

/** Whether a condition is true of anybody. */
export const canHold = (reasoner: Reasoner, node: PlannedNode): Shown =>
  reasoner.ask({ constraints: ({ propositions }) => [must(propositions.of(node), true)], holds: () => true });

/** Whether the rule's condition is true of anybody. */
export const canBeTrue = ({ ask }: Reasoner, rule: PlannedRule): Shown =>
  ask({
    constraints: ({ propositions }) => [must(propositions.of(rule.root), true)],
    holds: ({ truthOf }) => truthOf(rule) === yes,
  });

const unsureOf = (proposition: Proposition): Constraint[] => [
  { proposition, accept: only(no) | only(unsure) },
  { proposition, accept: only(unsure) | only(yes) },
];

/** Whether the node is unknown of anybody whose tier that leaves open; else of anybody. Nobody shows what no rule reads. */
export function canBeUnsure({ ask }: Reasoner, { node, rules }: Readers): Shown {
  for (const { root } of rules) {
    const shown = ask({
      constraints: ({ propositions }) => [node, root].flatMap((one) => unsureOf(propositions.of(one))),
      holds: ({ truthAt, rung }) => truthAt(node) === unsure && rung === undefined,
    });
    if (shown.is === 'found') return shown;
    // Where one search is cut short, the next would be, too.
    if (shown.is === 'unknown') break;
  }
  return ask({
    constraints: ({ propositions }) => unsureOf(propositions.of(node)),
    holds: ({ truthAt }) => truthAt(node) === unsure,
  });
}
