// What a condition asks on each side, in words.
import type { Language } from '@tierwright/shared/language';
import {
  conditionSentence,
  inSentence,
  leafWords,
  plainText,
  type Leaf,
  type LeafWords,
  type Policy,
} from '@tierwright/shared/policy';
import type { CompareNodeOf } from './compare-graph.js';

/** The two policies, for the words of either side. */
export interface Speaker {
  before: Policy;
  after: Policy;
  language: Language;
}

export const sideOf = ({ before, after }: Speaker, { gone }: { gone: boolean }): Policy => (gone ? before : after);

export const questionOf = ({ operator, value, unit, after }: LeafWords, language: Language): string =>
  [operator, value, unit, after].filter(Boolean).join(language === 'en' ? ' ' : '');

/** "annual spend is at least 10,000 CNY" */
export function leafSentence(policy: Policy, leaf: Leaf, language: Language, negated: boolean): string {
  const words = leafWords(policy, leaf, language, negated);
  return `${inSentence(words.fact, language)}${language === 'en' ? ' ' : ''}${questionOf(words, language)}`;
}

/** Which shared condition is asked, or that it must not hold. */
export function referenceSentence(speaker: Speaker, node: CompareNodeOf<'reference'>): string {
  const { reference, negated, resultId } = node.data;
  const asked = negated ? { id: resultId, not: reference } : reference;
  return plainText(conditionSentence(sideOf(speaker, node), asked, speaker.language));
}

/** As much of the question before as differs: the value, or the whole question, with the fact where it was another. */
export function wasWords(speaker: Speaker, { data, was }: CompareNodeOf<'condition'>): string | null {
  const { before, after, language } = speaker;
  if (was?.kind !== 'leaf') return null;
  const old = leafWords(before, was.node, language, was.negated);
  const now = leafWords(after, data.leaf, language, data.negated);
  if (was.node.fact !== data.leaf.fact) return leafSentence(before, was.node, language, was.negated);
  const sameQuestion = old.operator === now.operator && old.unit === now.unit && old.after === now.after;
  return sameQuestion ? old.value : questionOf(old, language);
}
