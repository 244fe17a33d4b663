import { defineWords } from '../../../app/words.js';
import { en } from './insight.en.js';
import { zhCN } from './insight.zh-CN.js';

export const { useWords: useInsightWords } = defineWords('insight', en, zhCN);
