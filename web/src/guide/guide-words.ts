import { defineWords } from '../app/words.js';
import { en } from './guide.en.js';
import { zhCN } from './guide.zh-CN.js';

export const { useWords: useGuideWords } = defineWords('guide', en, zhCN);
