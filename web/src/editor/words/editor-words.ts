import { defineWords } from '../../app/words.js';
import { en } from './editor.en.js';
import { zhCN } from './editor.zh-CN.js';

export const { useWords: useEditorWords, say: sayEditor } = defineWords('editor', en, zhCN);
