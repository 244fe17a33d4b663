import { defineWords } from '../../../app/words.js';
import { en } from './table.en.js';
import { zhCN } from './table.zh-CN.js';

export const { useWords: useTableWords, say: sayTable } = defineWords('table', en, zhCN);
