import { defineWords } from '../../../app/words.js';
import { en } from './import.en.js';
import { zhCN } from './import.zh-CN.js';

export const { useWords: useImportWords } = defineWords('import', en, zhCN);
