import { defineWords } from '../../app/words.js';
import { en } from './json.en.js';
import { zhCN } from './json.zh-CN.js';

export const { useWords: useJsonWords, say: sayJson } = defineWords('json', en, zhCN);
