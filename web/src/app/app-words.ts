import { en } from './app.en.js';
import { zhCN } from './app.zh-CN.js';
import { defineWords } from './words.js';

export const { useWords: useAppWords } = defineWords('app', en, zhCN);
