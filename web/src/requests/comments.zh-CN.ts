import type { Translated } from '../app/words.js';
import type { en } from './comments.en.js';

export const zhCN: Translated<typeof en> = {
  title: '讨论',
  onRule: '对“{{rule}}”的意见',
  onWhole: '对整个申请的意见',
  condition: '针对“{{condition}}”',
  earlier: '针对之前的内容',
  removedRule: '此内容中已没有的规则',
  empty: '还没有意见',
  emptyText: '可以对整个变更或任一规则提问，编写者在此答复并修改草稿。',
  emptyClosed: '没有人对此申请发表意见。',
  add: '发表意见',
  addOn: '对“{{rule}}”发表意见',
  about: '针对',
  whole: '整个申请',
  label: '您的意见',
  placeholder: '提问，或说明应如何修改',
  keys: '按 {{keys}} 发送',
  send: '发送意见',
  sent: '意见已发送',
  resolve: '标为已解决',
  resolveOf: '将{{name}}的意见标为已解决：{{text}}',
  reopen: '重新打开',
  reopenOf: '重新打开{{name}}的意见：{{text}}',
  resolvedBy: '{{name}} {{when}}标为已解决',
};
