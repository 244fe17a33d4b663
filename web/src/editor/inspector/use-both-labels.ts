import type { Language } from '@tierwright/shared/language';
import { useEditorWords } from '../words/editor-words.js';

type Label =
  'name' | 'nameChinese' | 'note' | 'justification' | 'purpose' | 'purposeChinese' | 'benefit' | 'benefitChinese';

/** The labels of the two inputs of a text in both languages. */
export function useBothLabels(english: Label, chinese: Label): Readonly<Record<Language, string>> {
  const t = useEditorWords();
  return { en: t(`inspector.${english}`), 'zh-CN': t(`inspector.${chinese}`) };
}
