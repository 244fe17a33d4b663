import type { Translated } from '../app/words.js';
import type { en } from './parts.en.js';

export const zhCN: Translated<typeof en> = {
  tiersBestFirst: '等级，由高到低',
  live: '版本 {{version}} 生效中',
  notLive: '尚无生效版本',
  status: {
    open: '审核中',
    'changes-requested': '需要修改',
    approved: '已通过',
    published: '已发布',
    withdrawn: '已撤回',
    behind: '{{status}}，但落后于生效版本',
  },
  release: { live: '生效中', scheduled: '待生效', past: '已结束', suspended: '已暂停', cancelled: '已取消' },
  mark: { added: '新增', removed: '删除', changed: '修改', moved: '移动' },
  counts: {
    added: '新增 {{count}} 处',
    removed: '删除 {{count}} 处',
    changed: '修改 {{count}} 处',
    moved: '移动 {{count}} 处',
  },
  subject: '{{subject}}：',
  changes: {
    none: '没有差异',
    noneText: '两边内容一致。如果看起来不同，只是节点在画布上的位置不同。',
    policy: '政策本身',
    facts: '客户指标',
    conditions: '共用条件',
    movement: '等级变动方式',
  },
  outline: { everyoneElse: '其余客户', noRule: '还没有规则通向此等级', benefits: '权益', purpose: '用途' },
  json: { before: '之前', after: '之后', same_other: '{{count}} 行无变化' },
  exportFile: {
    title: '导出',
    csv: 'CSV 文件',
    csvAbout: '用于电子表格；其中的公式已做无害处理。',
    ndjson: 'NDJSON 文件',
    ndjsonAbout: '每行一个 JSON 对象，与 API 的返回一致。',
  },
  hash: '内容 {{hash}}',
  certification: { title: '计算已复核', text: '{{customers}} 名客户及所有边界值，结果一致' },
};
