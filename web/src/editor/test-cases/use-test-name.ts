import type { Expected } from '@tierwright/shared/contracts';
import { tierName, type Policy } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { useTestWords } from './words/tests-words.js';

/** What a test is called until somebody calls it otherwise: "C-1001 Iris Lopez is Silver". */
export function useTestName(): (policy: Policy, called: string, expected: Expected) => string {
  const t = useTestWords();
  const language = useLanguage();
  return (policy, called, { tier }) => {
    const words = { customer: called || t('someone'), tier: tierName(policy, tier ?? null, language) };
    return t(tier === undefined ? 'nameForUnknown' : 'nameFor', words).slice(0, 200);
  };
}
