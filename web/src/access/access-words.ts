import { defineWords } from '../app/words.js';
import { en } from './access.en.js';
import { zhCN } from './access.zh-CN.js';

/** What is said before anybody is signed in. */
export const { useWords: useAccessWords } = defineWords('access', en, zhCN);
