import type { Translated } from '../../app/words.js';
import { zhCN as explain } from './explanations.zh-CN.js';
import type { en } from './json.en.js';

export const zhCN: Translated<typeof en> = {
  region: '以 JSON 表示的政策',
  text: '政策文档的文本',
  leave: 'Esc 离开文本',
  same: '与政策一致',
  reading: '正在读取…',
  readOnly: '仅供查看',
  faulty_other: '尚未采用：第 {{line}} 行，共 {{count}} 处。{{fault}}',
  kept: '政策保持上次有效时的内容。',
  goTo: '转到此处',
  back: '恢复上次有效的文本',
  format: '格式化',
  search: '查找',
  facts: { type: '类型', unit: '单位', window: '时间范围' },
  explain,
};
