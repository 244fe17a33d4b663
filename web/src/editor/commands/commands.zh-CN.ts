import type { Translated } from '../../app/words.js';
import type { en } from './commands.en.js';

export const zhCN: Translated<typeof en> = {
  groups: {
    undo: '历史',
    draft: '此草稿',
    build: '构建',
    look: '查看',
    views: '视图',
    conditions: '添加条件',
    tiers: '此草稿的等级',
    rules: '此草稿的规则',
    leaves: '此草稿的条件',
    problems: '问题',
  },
  search: '搜索客户指标',
  find: '在画布上查找',
  keys: '键盘快捷键',
  tests: '显示或隐藏测试',
  copy: '复制',
  cut: '剪切',
  paste: '粘贴',
  beside: '并排显示两个视图',
  addFact: '添加客户指标',
  addComputed: '添加计算指标',
  save: '立即保存',
  publish: '发布或提交审核',
  compare: '与生效版本对比',
  up: '在组内或等级中上移',
  down: '在组内或等级中下移',
  zoomIn: '放大',
  zoomOut: '缩小',
};
