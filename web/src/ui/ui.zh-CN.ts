import type { Translated } from '../app/words.js';
import type { en } from './ui.en.js';

export const zhCN: Translated<typeof en> = {
  loading: '正在加载…',
  retry: '重试',
  reload: '刷新页面',
  copy: '复制',
  copied: '已复制',
  home: '查看全部政策',
  cancel: '取消',
  close: '关闭',
  show: '显示',
  hide: '隐藏',
  dateHint: '输入日期，或按向下键打开日历。',
  datePlaceholder: '年-月-日',
  notADay: '尚不是日期，例如 2026-05-01。',
  openCalendar: '{{label}}的日历',
  monthBefore: '上个月',
  monthAfter: '下个月',
  fault: {
    missing: '请填写此项。',
    email: '邮箱地址格式不正确。',
    range: '请输入 {{min}} 到 {{max}} 之间的整数。',
    malformed: '无法识别此内容，请检查。',
  },
  error: {
    title: '操作未成功',
    unreachableTitle: '无法连接服务器',
    unreachable: '请检查网络连接，或确认服务器正在运行。您在此填写的内容不会丢失，稍后重试即可。',
    unexpectedTitle: '此处出现了问题',
    unexpected: '这部分内容未能显示。请重试；如果再次出现，请刷新页面。',
    outdatedTitle: '页面已更新',
    outdated: 'Tierwright 已更新，或加载过程中网络中断。请刷新页面后继续。',
    offlineTitle: '页面尚未加载',
    offline: '网络已断开，恢复连接后会自动加载。',
    reference: '支持参考编号：{{id}}',
  },
};
