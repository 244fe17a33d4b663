import type { Translated } from '../../app/words.js';
import type { en } from './copies.en.js';

export const zhCN: Translated<typeof en> = {
  title: '指标目录现在的定义',
  text: '此定义复制自指标目录，目录中的定义此后已有变更。',
  here: '此处：',
  there: '目录：',
  take: '采用目录的定义',
  taken: '名称、分组和缺失时的处理方式保持不变。',
  retyped: '取值类型会改变：采用后请检查使用它的条件。',
  mark: '“{{fact}}”在指标目录中的定义已变更',
};
