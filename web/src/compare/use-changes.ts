import { diffPolicies, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import type { SpokenChange } from '@tierwright/shared/contracts';
import { useMemo } from 'react';
import { useLanguage } from '../app/language.js';

/** From the one document to the other, told in the reader's language; nothing while either is missing. */
export function useChanges(before: PolicyDocument | undefined, after: PolicyDocument | undefined): SpokenChange[] {
  const language = useLanguage();
  return useMemo(() => {
    if (!before || !after) return [];
    const changes = diffPolicies(withDefaults(before), withDefaults(after));
    return changes.map((change) => ({ ...change, sentence: change.sentence[language] }));
  }, [before, after, language]);
}
