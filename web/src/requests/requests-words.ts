import { defineWords } from '../app/words.js';
import { en } from './requests.en.js';
import { zhCN } from './requests.zh-CN.js';

export const { useWords: useRequestsWords } = defineWords('requests', en, zhCN);
