import type { ChangeRequest, Comment } from '@tierwright/shared/contracts';
import { ruleName, withDefaults, type Policy } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useComments } from '../api/use-comments.js';
import { useLanguage } from '../app/language.js';
import { useCommentsWords } from './comments-words.js';

/** What is said about a request, and what each part of it is called. */
export interface Talk {
  policyKey: string;
  request: ChangeRequest;
  policy: Policy;
  /** What the request started from, where it is at hand: rules that it takes out have their names there. */
  before: Policy | undefined;
  comments: readonly Comment[];
}

export function useTalk(policyKey: string, request: ChangeRequest, before: Policy | undefined): Talk {
  const comments = useComments(policyKey, request.id).data;
  const policy = useMemo(() => withDefaults(request.document), [request.document]);
  return { policyKey, request, policy, before, comments: comments ?? [] };
}

export function useRuleNames({ policy, before }: Pick<Talk, 'policy' | 'before'>): (ruleId: string) => string {
  const t = useCommentsWords();
  const language = useLanguage();
  return (ruleId) => {
    for (const side of [policy, before]) {
      const rule = side?.rules.find(({ id }) => id === ruleId);
      if (side && rule) return ruleName(side, rule, language);
    }
    return t('removedRule');
  };
}
