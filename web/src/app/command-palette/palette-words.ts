import type { Language, LocalText } from '@tierwright/shared/language';
import { defineWords } from '../words.js';
import { en } from './palette.en.js';
import { zhCN } from './palette.zh-CN.js';

export const { useWords: usePaletteWords, say: sayPalette } = defineWords('palette', en, zhCN);

/** One text in both languages, whichever is shown. */
export const inBoth = (say: (lng: Language) => string): LocalText => ({ en: say('en'), 'zh-CN': say('zh-CN') });
