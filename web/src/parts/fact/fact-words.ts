import { defineWords } from '../../app/words.js';
import { en } from './fact.en.js';
import { zhCN } from './fact.zh-CN.js';

export const { useWords: useFactWords, say: sayOfFact } = defineWords('fact', en, zhCN);
