import { defineWords } from '../../app/words.js';
import { en } from './effect.en.js';
import { zhCN } from './effect.zh-CN.js';

export const { useWords: useEffectWords } = defineWords('effect', en, zhCN);
