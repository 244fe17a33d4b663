import type { Language } from '@tierwright/shared/language';
import { useLanguage } from '../../app/language.js';
import { useEditorWords } from '../words/editor-words.js';

type Label = 'name' | 'note' | 'justification' | 'purpose' | 'benefit';

/** The labels of the two inputs of a text in both languages. */
export function useBothLabels(label: Label): Readonly<Record<Language, string>> {
  const t = useEditorWords();
  return { en: t(`inspector.${label}`), 'zh-CN': t(`inspector.${label}Chinese`) };
}

/** The reader's own language first. */
export const languagesFrom = (own: Language): Language[] => (own === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en']);

/** As above, from the label alone: "Unit", "Unit in Chinese". */
export function useShortLabels(label: string): Readonly<Record<Language, string>> {
  const t = useEditorWords();
  const other = t('inspector.inOther', { label });
  return useLanguage() === 'en' ? { en: label, 'zh-CN': other } : { en: other, 'zh-CN': label };
}
