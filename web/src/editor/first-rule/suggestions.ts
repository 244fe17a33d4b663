// What many policies have, for those who begin with nothing: ladders, and what is usually known of customers.
import type { LocalText } from '@tierwright/shared/language';
import type { Json } from '@tierwright/shared/policy';
import type { EditableFact, EditableTier } from '../document/editable.js';

const words = (en: string, chinese: string): LocalText => ({ en, 'zh-CN': chinese });
const tier = (key: string, en: string, chinese: string, color: string): EditableTier => ({
  key,
  name: words(en, chinese),
  color,
});

const platinum = tier('PLATINUM', 'Platinum', '白金卡', '#1c7ed6');
const gold = tier('GOLD', 'Gold', '金卡', '#e8b004');
const silver = tier('SILVER', 'Silver', '银卡', '#868e96');
const regular = tier('REGULAR', 'Regular', '普通', '#ced4da');

/** Best first; the last is for everyone else. */
export const ladderSuggestions: readonly (readonly EditableTier[])[] = [
  [gold, silver, regular],
  [platinum, gold, silver, regular],
  [tier('VIP', 'VIP', 'VIP', '#7048e8'), tier('PREFERRED', 'Preferred', '优选', '#1c7ed6'), regular],
  [
    tier('A', 'Grade A', 'A级', '#7048e8'),
    tier('B', 'Grade B', 'B级', '#1c7ed6'),
    tier('C', 'Grade C', 'C级', '#0ca678'),
    tier('D', 'Grade D', 'D级', '#ced4da'),
  ],
];

interface ExampleLine {
  operator: string;
  value: Json;
}

export interface FactSuggestion {
  fact: EditableFact;
  /** A line to begin with; its number is an example. */
  line?: ExampleLine;
}

const transactions = words('Transactions', '交易');
const interaction = words('Interaction', '互动');
const profile = words('Profile', '客户信息');
const year = words('last full year', '上一完整年度');
const quarter = words('last 90 days', '最近 90 天');
const from = (value: number): ExampleLine => ({ operator: 'greaterThanInclusive', value });

export const factSuggestions: readonly FactSuggestion[] = [
  {
    fact: {
      key: 'spendLastYear',
      label: words('Annual spend', '年消费额'),
      type: 'number',
      unit: words('CNY', '元'),
      group: transactions,
      window: year,
    },
    line: from(10_000),
  },
  {
    fact: {
      key: 'ordersPerYear',
      label: words('Orders', '订单数'),
      type: 'integer',
      min: 0,
      group: transactions,
      window: year,
    },
    line: from(12),
  },
  {
    fact: {
      key: 'averageOrder',
      label: words('Average order', '平均订单金额'),
      type: 'number',
      unit: words('CNY', '元'),
      min: 0,
      group: transactions,
      window: year,
    },
    line: from(500),
  },
  {
    fact: { key: 'lastPurchase', label: words('Last purchase', '最近购买日期'), type: 'date', group: transactions },
  },
  {
    fact: {
      key: 'referrals',
      label: words('Referrals', '推荐人数'),
      type: 'integer',
      min: 0,
      group: interaction,
      window: year,
    },
    line: from(3),
  },
  {
    fact: {
      key: 'activeDays',
      label: words('Active days', '活跃天数'),
      type: 'integer',
      min: 0,
      max: 90,
      unit: words('days', '天'),
      group: interaction,
      window: quarter,
    },
    line: from(30),
  },
  {
    fact: {
      key: 'complaintRate',
      label: words('Complaint rate', '投诉率'),
      type: 'number',
      min: 0,
      max: 100,
      unit: '%',
      group: interaction,
      window: year,
    },
    line: { operator: 'lessThanInclusive', value: 2 },
  },
  { fact: { key: 'memberSince', label: words('Member since', '入会日期'), type: 'date', group: profile } },
  { fact: { key: 'verified', label: words('Verified', '已认证'), type: 'boolean', group: profile } },
];

export const exampleLine = (key: string): ExampleLine | undefined =>
  factSuggestions.find(({ fact }) => fact.key === key)?.line;
