import { defineWords } from '../app/words.js';
import { en } from './settings.en.js';
import { zhCN } from './settings.zh-CN.js';

/** Words of the settings: people, keys, one's own account. */
export const { useWords: useSettingsWords } = defineWords('settings', en, zhCN);
