import { defineWords } from '../app/words.js';
import { en } from './policy.en.js';
import { zhCN } from './policy.zh-CN.js';

/** Words of the pages about one policy. */
export const { useWords: usePolicyWords } = defineWords('policy', en, zhCN);
