import { defineWords } from '../../app/words.js';
import { en } from './waiting.en.js';
import { zhCN } from './waiting.zh-CN.js';

export const { useWords: useWaitingWords } = defineWords('waiting', en, zhCN);
