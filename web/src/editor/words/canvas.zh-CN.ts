import type { Translated } from '../../app/words.js';
import type { canvas as en } from './canvas.en.js';

export const canvas: Translated<typeof en> = {
  groupIn: '“{{card}}”的“{{kind}}”',
  conditions: '条件',
  rules: '规则',
  tiers: '等级',
  there: '画布上已有',
  ruleFor: '新建“{{tier}}”的规则',
  tierHint: '位于原等级之上',
  shareHint: '一处定义，多条规则共用',
  choose: {
    feeds: '连到什么？',
    fedBy: '由什么连入？',
    within: '中间插入什么？',
    connect: '连到…',
    search: '搜索…',
    nothing: '没有适合此处的同名项。',
    hint: '↑ ↓ 选择，Enter 确定，Esc 取消',
  },
  line: {
    role: '连线',
    insert: '在此插入',
    deleted: '已随连线删除：{{what}}。可撤销恢复。',
  },
  paste: {
    came: '一并带入：{{what}}。',
    renamed: '“{{name}}”在此处的定义不同，已以“{{as}}”带入。',
    strays_other: '{{count}} 条规则原来的等级在此处不存在，已改为其他等级。',
    useOwn: '改用此处已有的定义',
    and: '、',
  },
  find: {
    title: '在画布上查找',
    none: '未找到',
    next: '下一个',
    previous: '上一个',
    close: '关闭查找',
  },
};
