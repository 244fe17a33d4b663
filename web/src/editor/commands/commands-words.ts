import { inBoth } from '../../app/command-palette/palette-words.js';
import { defineWords } from '../../app/words.js';
import { en } from './commands.en.js';
import { zhCN } from './commands.zh-CN.js';

export const { say: sayCommand } = defineWords('commands', en, zhCN);

export const groupNamed = (key: keyof typeof en.groups) => inBoth((lng) => sayCommand(`groups.${key}`, { lng }));
