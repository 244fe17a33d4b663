import type { Translated } from '../app/words.js';
import type { en } from './access.en.js';

export const zhCN: Translated<typeof en> = {
  tagline: '人人都能看懂的客户等级',
  intro: '编写等级政策，即时看到哪些客户会变动以及原因，发布经过确认的内容。',
  picture: {
    label: 'Tierwright 中的一份等级政策：条件通向规则，规则通向等级',
    spend: '年消费额',
    spendIs: '不低于',
    spendValue: '10,000 元',
    orders: '订单数',
    ordersValue: '4',
    all: '同时满足',
    rule: '金卡：按年消费',
    tiers: { vip: 'VIP客户', platinum: '白金', gold: '金卡', silver: '银卡', regular: '普通' },
  },
  signIn: {
    title: '登录',
    email: '邮箱',
    password: '密码',
    submit: '登录',
    ended: '您已退出登录。重新登录即可回到刚才的页面，尚未保存的内容保留在此浏览器中。',
    forgot: '忘记密码？请向管理员索取重设密码的链接。',
    wrong: '邮箱或密码不正确。',
  },
  setup: {
    title: '设置密码',
    firstTitle: '欢迎使用，请介绍一下自己',
    text: '此链接只能使用一次。设置密码后即可登录。',
    firstText: '您是这里的第一位用户，将拥有全部角色。之后可在“人员”中邀请其他人。',
    email: '邮箱',
    name: '姓名',
    namePlaceholder: '其他人看到的名字',
    password: '密码',
    passwordHint: '至少 10 个字符。连用几个词语更容易记住。',
    submit: '设置密码并继续',
    noToken: '链接不完整',
    noTokenText: '请打开收到的完整链接，或向管理员索取新的链接。',
    toSignIn: '前往登录',
  },
  tooShort: '请至少输入 10 个字符。',
};
