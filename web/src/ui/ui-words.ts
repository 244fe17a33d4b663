import { defineWords } from '../app/words.js';
import { en } from './ui.en.js';
import { zhCN } from './ui.zh-CN.js';

export const { useWords: useUiWords } = defineWords('ui', en, zhCN);
