// Sentences of ours, in every language at once.
import type { Language, LocalText } from './text.js';

/** The first in English, the second in Chinese. */
export const say = (english: string, chinese: string): LocalText => ({ en: english, 'zh-CN': chinese });

/** One speaker, asked for each language. */
export const inBoth = (speak: (language: Language) => string): LocalText => ({
  en: speak('en'),
  'zh-CN': speak('zh-CN'),
});
