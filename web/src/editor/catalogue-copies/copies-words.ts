import { defineWords } from '../../app/words.js';
import { en } from './copies.en.js';
import { zhCN } from './copies.zh-CN.js';

export const { useWords: useCopiesWords } = defineWords('copies', en, zhCN);
