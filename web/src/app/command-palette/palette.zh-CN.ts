import type { Translated } from '../words.js';
import type { en } from './palette.en.js';

export const zhCN: Translated<typeof en> = {
  title: '命令面板',
  search: '要去哪里，要做什么？',
  open: '搜索与命令（{{keys}}）',
  openShort: '搜索',
  list: '命令',
  recent: '最近使用',
  nothing: '没有名为“{{term}}”的内容。',
  nothingText: '可以试试另一种语言，或少输几个字。',
  loading: '正在读取政策和客户指标……',
  found_other: '{{count}} 个命令',
  foot: '↑ ↓ 选择 · Enter 执行 · Esc 关闭',
  groups: {
    go: '前往',
    policies: '等级政策',
    drafts: '草稿',
    requests: '待处理的变更申请',
    versions: '版本',
    facts: '目录中的客户指标',
    settings: '语言和外观',
  },
  go: {
    policies: '全部政策',
    facts: '客户指标',
    decisions: '判定记录',
    audit: '审计记录',
    people: '人员',
    keys: 'API 密钥',
    guide: '使用指南',
    account: '账户设置',
  },
  language: '切换到 {{language}}',
  scheme: { auto: '外观：跟随系统', light: '外观：浅色', dark: '外观：深色' },
  signOut: '退出登录',
  version: '{{policy}}：版本 {{version}}',
};
