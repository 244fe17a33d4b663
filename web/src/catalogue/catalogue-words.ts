import { defineWords } from '../app/words.js';
import { en } from './catalogue.en.js';
import { zhCN } from './catalogue.zh-CN.js';

export const { useWords: useCatalogueWords } = defineWords('catalogue', en, zhCN);
