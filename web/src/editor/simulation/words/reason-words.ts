import { defineWords } from '../../../app/words.js';
import { en } from './reasons.en.js';
import { zhCN } from './reasons.zh-CN.js';

export const { useWords: useReasonWords, say: sayReason } = defineWords('reasons', en, zhCN);
