import { defineWords } from '../app/words.js';
import { en } from './policies.en.js';
import { zhCN } from './policies.zh-CN.js';

export const { useWords: usePoliciesWords, say: sayOfPolicies } = defineWords('policies', en, zhCN);
