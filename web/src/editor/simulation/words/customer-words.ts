import { defineWords } from '../../../app/words.js';
import { en } from './customer.en.js';
import { zhCN } from './customer.zh-CN.js';

export const { useWords: useCustomerWords } = defineWords('customer', en, zhCN);
