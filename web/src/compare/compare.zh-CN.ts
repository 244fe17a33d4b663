import type { Translated } from '../app/words.js';
import type { en } from './compare.en.js';

export const zhCN: Translated<typeof en> = {
  policies: '等级政策',
  crumb: '比较',
  title: '{{from}} 与 {{to}} 比较',
  from: '从',
  to: '到',
  swap: '交换两边',
  live: '当前生效内容（版本 {{version}}）',
  liveNone: '当前生效内容（暂无）',
  version: '版本 {{version}}',
  draft: '草稿“{{name}}”',
  view: '视图',
  sentences: '语句',
  json: 'JSON',
  choose: '选择要比较的两边',
  chooseText: '可以比较任意两个版本，或将草稿与生效版本比较。改动以语句和 JSON 两种方式显示。',
  nothing: '还没有可比较的内容',
  nothingText: '请先发布一份草稿，之后所有草稿和版本都可以与生效版本比较。',
  toPolicy: '返回政策',
};
