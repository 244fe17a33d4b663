import { defineWords } from '../../app/words.js';
import { en } from './add-fact.en.js';
import { zhCN } from './add-fact.zh-CN.js';

export const { useWords: useAddFactWords } = defineWords('addFact', en, zhCN);
