import { defineWords } from '../app/words.js';
import { en } from './parts.en.js';
import { zhCN } from './parts.zh-CN.js';

/** Words that several features use about policies. */
export const { useWords: usePartsWords } = defineWords('parts', en, zhCN);
