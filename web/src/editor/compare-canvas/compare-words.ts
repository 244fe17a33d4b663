import { defineWords } from '../../app/words.js';
import { en } from './compare-canvas.en.js';
import { zhCN } from './compare-canvas.zh-CN.js';

export const { useWords: useCompareCanvasWords, say: sayCompareCanvas } = defineWords('compareCanvas', en, zhCN);
