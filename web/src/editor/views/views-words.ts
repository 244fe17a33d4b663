import { defineWords } from '../../app/words.js';
import { en } from './views.en.js';
import { zhCN } from './views.zh-CN.js';

export const { useWords: useViewsWords, say: sayViews } = defineWords('views', en, zhCN);
