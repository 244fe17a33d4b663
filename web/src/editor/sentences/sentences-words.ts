import { defineWords } from '../../app/words.js';
import { en } from './sentences.en.js';
import { zhCN } from './sentences.zh-CN.js';

export const { useWords: useSentencesWords, say: saySentences } = defineWords('sentences', en, zhCN);
