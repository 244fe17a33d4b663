import type { Translated } from '../../app/words.js';
import type { shared as en } from './shared.en.js';

export const shared: Translated<typeof en> = {
  name: '名称',
  share: '设为共享条件',
  open: '打开',
  unshare: '在此取消共享',
  hint: '此处的修改对所有使用之处生效。',
  nameTaken: '已有同名的共享条件。',
  usedBy: '使用之处',
  notUsed: '尚未使用。可从左侧拖到规则上。',
  cannotDelete: '正在使用中，请先在使用之处取消共享或删除。',
  add: '在选中处使用“{{name}}”',
  inShared: '共享条件',
};
