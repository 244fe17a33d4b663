import { defineWords } from '../app/words.js';
import { en } from './comments.en.js';
import { zhCN } from './comments.zh-CN.js';

export const { useWords: useCommentsWords } = defineWords('comments', en, zhCN);
