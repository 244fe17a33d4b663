import { defineWords } from '../app/words.js';
import { en } from './decisions.en.js';
import { zhCN } from './decisions.zh-CN.js';

export const { useWords: useDecisionsWords } = defineWords('decisions', en, zhCN);
export type DecisionsWords = ReturnType<typeof useDecisionsWords>;
