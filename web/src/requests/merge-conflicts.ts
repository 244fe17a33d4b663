// Where a change request and what is live say something different of the same place, read from the refusal to merge them.
import type { UpdateRequest } from '@tierwright/shared/contracts';
import type { SpokenViolation } from '@tierwright/shared/errors';
import type { Language } from '@tierwright/shared/language';
import { conditionSentence, plainText, type Policy } from '@tierwright/shared/policy';
import { isProblem } from '../api/problem-error.js';
import { conditionOf } from './condition-of.js';

export interface MergeConflict {
  /** What a choice is named by. */
  id: string;
  sentence: string;
  nodeId: string | undefined;
  /** As JSON; undefined where the side has removed it. */
  ours: string | undefined;
  theirs: string | undefined;
}

const choiceMark = '/choices/';

const toConflict = ({ path, message, nodeId, got, expected }: SpokenViolation): MergeConflict => ({
  id: path.slice(choiceMark.length).replaceAll('~1', '/').replaceAll('~0', '~'),
  sentence: message,
  nodeId,
  ours: got,
  theirs: expected,
});

export function conflictsOf(error: unknown): MergeConflict[] {
  if (!isProblem(error, 'merge-conflicts')) return [];
  return error.violations.filter(({ path }) => path.startsWith(choiceMark)).map(toConflict);
}

/** Those of an earlier try stay, as their choices do: a later refusal names only what is still open. */
export const withConflicts = (before: readonly MergeConflict[], more: readonly MergeConflict[]): MergeConflict[] => [
  ...before.filter(({ id }) => more.every((other) => other.id !== id)),
  ...more,
];

export const areChosen = (conflicts: readonly MergeConflict[], choices: UpdateRequest['choices']): boolean =>
  conflicts.every(({ id }) => Object.hasOwn(choices, id));

/** What a side says at this place: a condition as a sentence, a value as it is; undefined where neither fits a line. */
export function sideSays(
  policy: Policy | undefined,
  { nodeId }: MergeConflict,
  value: string,
  language: Language,
): string | undefined {
  const node = policy && conditionOf(policy, nodeId);
  if (node) return plainText(conditionSentence(policy, node, language));
  const parsed: unknown = JSON.parse(value);
  return typeof parsed === 'object' ? undefined : String(parsed);
}
