import type { en } from './app.en.js';
import type { Translated } from './words.js';

export const zhCN: Translated<typeof en> = {
  skipToPage: '跳到页面内容',
  breadcrumb: '当前位置',
  switchLanguage: '切换到 {{language}}',
  offline: '网络已断开。当前内容可能不是最新，恢复连接后会重新提交更改。',
  rail: {
    label: '主导航',
    home: 'Tierwright，全部政策',
    policies: '政策',
    facts: '客户指标',
    decisions: '判定',
    audit: '审计',
    people: '人员',
    keys: 'API 密钥',
    account: '账户',
    guide: '指南',
  },
  account: { menu: '{{name}} 的账户', settings: '账户设置', signOut: '退出登录' },
  scheme: { auto: '跟随系统', light: '浅色', dark: '深色' },
  notFound: {
    crumb: '未找到',
    title: '这个地址没有内容',
    text: '链接可能已过期，内容可能已被移除，或者您无权查看。',
    home: '查看全部政策',
  },
};
