import { defineWords } from '../../../app/words.js';
import { en } from './publish.en.js';
import { zhCN } from './publish.zh-CN.js';

export const { useWords: usePublishWords } = defineWords('publish', en, zhCN);
