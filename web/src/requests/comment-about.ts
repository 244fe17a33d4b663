// What a comment can be about: the whole request, a rule, or one of its conditions.
import { conditionSentence, isLeaf, nodesOf, type Policy } from '@tierwright/shared/policy';
import type { NewComment } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';

export type CommentAbout = Pick<NewComment, 'ruleId' | 'nodeId'>;

export interface AboutOption {
  value: string;
  label: string;
}

/** As a form’s value; the whole request is empty. */
export const aboutValue = ({ ruleId, nodeId }: CommentAbout): string =>
  ruleId === undefined ? '' : JSON.stringify(nodeId === undefined ? [ruleId] : [ruleId, nodeId]);

export function readAbout(value: string): CommentAbout {
  if (value === '') return {};
  const [ruleId, nodeId] = JSON.parse(value) as [string, string?];
  return nodeId === undefined ? { ruleId } : { ruleId, nodeId };
}

/** The conditions of a rule as they read, shared ones by their name; none of a rule that is gone. */
export function conditionOptions(policy: Policy, ruleId: string, language: Language): AboutOption[] {
  const rule = policy.rules.find(({ id }) => id === ruleId);
  if (!rule) return [];
  return [...nodesOf(rule.conditions)]
    .filter((node) => isLeaf(node) || 'condition' in node)
    .map((node) => ({
      value: aboutValue({ ruleId, nodeId: node.id }),
      label: conditionSentence(policy, node, language)
        .map(({ text }) => text)
        .join(''),
    }));
}
