import type { Translated } from '../../app/words.js';
import type { en } from './waiting.en.js';

export const zhCN: Translated<typeof en> = {
  title: '等待您处理 · {{count}}',
  count_other: '{{count}} 个变更申请等待您处理',
  of: '{{policy}} · {{name}} 提交于 {{when}}',
  all: '显示全部 {{count}} 个',
  review: '待审核',
  publish: '待发布',
  change: '待修改',
  update: '待同步',
  more_other: '此外还有 {{count}} 个。',
};
