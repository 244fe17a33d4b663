import { defineWords } from '../app/words.js';
import { en } from './compare.en.js';
import { zhCN } from './compare.zh-CN.js';

export const { useWords: useCompareWords } = defineWords('compare', en, zhCN);
