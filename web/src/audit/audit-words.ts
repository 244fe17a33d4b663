import { defineWords } from '../app/words.js';
import { en } from './audit.en.js';
import { zhCN } from './audit.zh-CN.js';

export const { useWords: useAuditWords } = defineWords('audit', en, zhCN);
export type AuditWords = ReturnType<typeof useAuditWords>;
