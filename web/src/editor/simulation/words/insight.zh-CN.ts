import type { Translated } from '../../../app/words.js';
import type { en } from './insight.en.js';

export const zhCN: Translated<typeof en> = {
  title: '{{count}} 位客户的{{fact}}分布',
  chart: '客户的{{fact}}分布，门槛为 {{line}}。',
  beyond: '{{value}}+',
  pass: '{{total}} 位客户中有 {{pass}} 位满足',
  fewer_other: '比版本 {{version}} 少 {{count}} 位',
  more_other: '比版本 {{version}} 多 {{count}} 位',
  same: '与版本 {{version}} 相同',
  near_other: '{{count}} 位在门槛的 1% 以内',
  nobodyNear: '没有客户在门槛的 1% 以内',
  exactly_other: '{{count}} 位恰好达到',
  nobodyOn: '没有客户恰好达到',
  comma: '，',
  stop: '。',
  show: '显示满足的客户',
  missingTitle: '数据缺失',
  missing_other: '{{count}} 位客户的此项指标未知。',
  showMissing: '显示这些客户',
};
