import type { Language } from '@tierwright/shared/language';
import { useEditorWords } from '../words/editor-words.js';

type Label = 'name' | 'note' | 'justification' | 'purpose' | 'benefit';

/** The labels of the two inputs of a text in both languages. */
export function useBothLabels(label: Label): Readonly<Record<Language, string>> {
  const t = useEditorWords();
  return { en: t(`inspector.${label}`), 'zh-CN': t(`inspector.${label}Chinese`) };
}
