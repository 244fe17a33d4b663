import type { Translated } from '../../app/words.js';
import type { en } from './add-fact.en.js';

export const zhCN: Translated<typeof en> = {
  title: '添加客户指标',
  search: '搜索指标目录，或为新指标命名',
  list: '目录中的客户指标',
  here: '已在此政策中',
  add: '添加',
  added: '已添加“{{name}}”。',
  make: '新建客户指标',
  makeNamed: '新建客户指标“{{name}}”',
  back: '返回指标目录',
  nothing: '目录中没有包含这些词的指标。',
  empty: '指标目录还是空的。在这里新建的指标可以存入目录，供其他政策使用。',
  done: '完成',
  keep: '同时存入指标目录',
  keepHint: '其他政策可以使用同一定义。',
  keyHint: '以字母开头，只含字母、数字和下划线。应用以此名称传值，之后不能更改。',
  submit: '添加指标',
  cancel: '取消',
};
