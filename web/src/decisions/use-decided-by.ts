// The version that answered, in the reader's language, and the way through it.
import type { Decision, Version } from '@tierwright/shared/contracts';
import { withDefaults } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useVersion } from '../api/use-version.js';
import { useLanguage } from '../app/language.js';
import { decisionPath, type DecisionPath } from './decision-path.js';
import { useDecisionsWords } from './decisions-words.js';
import type { Speaker } from './speaker.js';

export type DecidedBy =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; retry: () => unknown }
  | { state: 'there'; policyKey: string; version: Version; speaker: Speaker; path: DecisionPath };

export function useDecidedBy(decision: Decision): DecidedBy {
  const t = useDecisionsWords();
  const language = useLanguage();
  const { policy: policyKey, version: number } = decision.answer;
  const { data: version, isError, error, refetch } = useVersion(policyKey, number);
  const policy = useMemo(() => version && withDefaults(version.document), [version]);
  const path = useMemo(() => {
    const found = policy && decisionPath(decision, policy);
    const customer = decision.customer ?? t('someone');
    return found?.lit ? { ...found, lit: { ...found.lit, customer } } : found;
  }, [decision, policy, t]);
  if (version && policy && path) return { state: 'there', policyKey, version, speaker: { policy, language, t }, path };
  return isError ? { state: 'failed', error, retry: refetch } : { state: 'loading' };
}
