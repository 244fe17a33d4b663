import type { Translated } from '../../app/words.js';
import type { en } from './views.en.js';

export const zhCN: Translated<typeof en> = {
  view: '视图',
  flow: '流程',
  table: '表格',
  sentences: '语句',
  json: 'JSON',
  beside: '并排视图',
  openBeside: '并排打开第二个视图',
  closeBeside: '关闭并排视图',
  divider: '两个视图的宽度',
  keys: {
    heading: '视图',
    choose: '流程、表格、语句、JSON',
    beside: '并排显示两个视图',
  },
};
