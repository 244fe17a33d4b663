import { defineWords } from '../../../app/words.js';
import { en } from './simulation.en.js';
import { zhCN } from './simulation.zh-CN.js';

export const { useWords: useSimulationWords, say: saySimulation } = defineWords('simulation', en, zhCN);
