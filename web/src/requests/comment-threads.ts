// Who said what about which part of a change request.
import type { Comment, SpokenChange } from '@tierwright/shared/contracts';
import { nodesOf, type Policy, type Rule } from '@tierwright/shared/policy';
import { ruleOf } from '../parts/change-groups.js';

export const isOpen = ({ resolved }: Comment): boolean => resolved === null;
export const openComments = (comments: readonly Comment[]): number => comments.filter(isOpen).length;

/** The rule that a comment is about, also where it names a node alone; null: the whole request, or what is gone since. */
export function aboutRule({ ruleId, nodeId }: Comment, { rules }: Policy): string | null {
  if (ruleId !== null || nodeId === null) return ruleId;
  const has = ({ conditions }: Rule) => [...nodesOf(conditions)].some(({ id }) => id === nodeId);
  return rules.find(has)?.id ?? null;
}

/** Those on one rule; null: those on the request as a whole. */
export const commentsOn = (comments: readonly Comment[], ruleId: string | null, policy: Policy): Comment[] =>
  comments.filter((comment) => aboutRule(comment, policy) === ruleId);

/** The rules with a change to be shown, beside which their comments stand. */
export const changedRules = (changes: readonly SpokenChange[]): Set<string> =>
  new Set(changes.flatMap((change) => ruleOf(change) ?? []));

/** The rules that somebody spoke of and that stand nowhere else on the page, in the order in which they came up. */
export const rulesElsewhere = (comments: readonly Comment[], shown: ReadonlySet<string>, policy: Policy): string[] => [
  ...new Set(comments.flatMap((comment) => aboutRule(comment, policy) ?? []).filter((id) => !shown.has(id))),
];
