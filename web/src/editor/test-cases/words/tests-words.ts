import { defineWords } from '../../../app/words.js';
import { en } from './tests.en.js';
import { zhCN } from './tests.zh-CN.js';

export const { useWords: useTestWords, say: sayTests } = defineWords('tests', en, zhCN);
