import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../app/language.js';
import { useEditor } from '../document/editor-context.js';
import type { Speaker } from '../simulation/reasons/speaker.js';
import { useReasonWords } from '../simulation/words/reason-words.js';
import type { TestSpeaker } from './running/missed-sentence.js';
import { useTests } from './tests-store.js';
import { useTestWords } from './words/tests-words.js';

/** How to speak about tests: in the words of the document on which they were run, so that both belong together. */
export function useTestSpeaker(): TestSpeaker {
  const language = useLanguage();
  const say = useReasonWords();
  const tests = useTestWords();
  const shown = useEditor((state) => state.document);
  const document: PolicyDocument = useTests((state) => state.answered?.document) ?? shown;
  // Read once for each document, and the same object from then on.
  const draft = withDefaults(document);
  const speaker = useMemo((): Speaker => ({ draft, live: null, language, say }), [draft, language, say]);
  return useMemo(() => ({ ...speaker, tests }), [speaker, tests]);
}
