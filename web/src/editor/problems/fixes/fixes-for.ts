// The fixes that are offered for a problem: those that take it away and cause no error of their own.
import { checkPolicy, readPolicy, withDefaults, type Fact, type Problem } from '@tierwright/shared/policy';
import { caseEvaluator } from '@tierwright/shared/test-cases';
import { applyCommand } from '../../document/apply-command.js';
import type { EditableDocument } from '../../document/editable.js';
import * as conditions from './condition-fixes.js';
import * as facts from './fact-fixes.js';
import type { Broken, Fix } from './fix.js';
import * as policies from './policy-fixes.js';
import * as rules from './rule-fixes.js';

const makers: Readonly<Record<string, readonly ((broken: Broken) => Fix[])[]>> = {
  'rule-never-true': [rules.switchOff],
  'rule-never-decides': [rules.switchOff],
  'tier-without-rule': [rules.ruleBetween, rules.removeTier],
  'tier-unreachable': [rules.ruleBetween],
  'tier-unknown': [rules.knownTier],
  'group-empty': [rules.removeEmpty],
  'condition-unknown': [rules.removeEmpty],
  'boundary-overlap': [conditions.settleBoundary],
  'boundary-gap': [conditions.settleBoundary],
  'range-empty': [conditions.includeEnds],
  'range-reversed': [conditions.swapEnds, facts.swapBounds],
  'fact-unknown': [facts.declare],
  'fact-unused': [facts.removeFact],
  'negation-over-missing': [facts.countAsNothing],
  'default-invalid': [facts.leaveUndetermined],
  'value-duplicate': [facts.listOnce],
  'fact-definition-changed': [facts.takeFromCatalogue],
  'review-overdue': [policies.reviewNextYear],
  'grace-without-review': [policies.dropGrace],
  'bands-out-of-order': [policies.sortBands],
};

/** The same problem before and after an edit; paths move with what stands before them. */
export const sameProblem = (problem: Problem): string => {
  const { code, ruleId, nodeId, fact, tier } = problem;
  return JSON.stringify([code, ruleId, nodeId, fact, tier]);
};

/** The document with a fix applied; null where it would no longer be of the right shape. */
export function withFix(document: EditableDocument, { commands }: Fix): EditableDocument | null {
  const after = commands.reduce(applyCommand, document);
  return after !== document && readPolicy(after).ok ? after : null;
}

/** Whether the customer who is to show it ends where they should. */
function shows(after: EditableDocument, { reaches }: Fix, today: string): boolean {
  if (!reaches) return true;
  const one = { id: '', name: '', facts: reaches.facts, expected: { tier: reaches.tier } };
  const evaluated = caseEvaluator(withDefaults(after), today)(one);
  return evaluated.ok && evaluated.value.tier === reaches.tier;
}

export interface FixContext {
  /** `YYYY-MM-DD`. */
  today: string;
  catalogue: readonly Fact[];
}

export function fixesFor(problem: Problem, document: EditableDocument, context: FixContext): Fix[] {
  const made = makers[problem.code] ?? [];
  if (made.length === 0) return [];
  const policy = withDefaults(document);
  const known = new Set(checkPolicy(policy, context).map(sameProblem));
  const helps = (fix: Fix): boolean => {
    const after = withFix(document, fix);
    if (!after || !shows(after, fix, context.today)) return false;
    const left = checkPolicy(withDefaults(after), context);
    const isNew = (one: Problem) => one.severity === 'error' && !known.has(sameProblem(one));
    return !left.some((one) => isNew(one) || sameProblem(one) === sameProblem(problem));
  };
  return made.flatMap((make) => make({ problem, document, policy, ...context })).filter(helps);
}
