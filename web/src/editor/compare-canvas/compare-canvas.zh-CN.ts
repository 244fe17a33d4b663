import type { Translated } from '../../app/words.js';
import type { en } from './compare-canvas.en.js';

export const zhCN: Translated<typeof en> = {
  title: '两边合在一张画布上',
  legend: '标记说明',
  mark: { added: '新增', removed: '删除', changed: '修改', moved: '移动' },
  legendCount: {
    added: '新增 {{count}} 个',
    removed: '删除 {{count}} 个',
    changed: '修改 {{count}} 个',
    moved: '移动 {{count}} 个',
  },
  same: '不变 {{count}} 个',
  walk: '逐一查看改动',
  next: '下一处改动（N）',
  previous: '上一处改动（P）',
  place: '第 {{number}} 处，共 {{count}} 处',
  start_other: '共 {{count}} 处改动，可逐一查看',
  name: '{{mark}}：{{part}}',
  was: '{{name}}，原为 {{was}}',
  told: '{{name}}。{{sentences}}',
  part: {
    condition: '条件 {{sentence}}',
    reference: '引用共用条件 {{sentence}}',
    group: '条件组“{{kind}}”',
    rule: '规则 {{name}}',
    shared: '共用条件 {{name}}',
    tier: '等级 {{name}}',
    noTier: '其余客户无等级',
    fact: '客户指标 {{name}}',
    derived: '计算指标 {{name}}',
    policy: '政策本身',
    movement: '等级变动方式',
  },
  note: { policy: '政策本身', movement: '等级变动方式', fact: '客户指标', derived: '计算指标' },
  more_other: '另有 {{count}} 处',
};
