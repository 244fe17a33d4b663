// What both policies of ABCD customer value share: facts, grades, and who stays in the lowest.
import type { PolicyDocument } from '../../policy/index.js';
import { leaf, ranked, tier, words } from '../building.js';

export const dimensions = ['purchasingPower', 'activity', 'feedback', 'socialInfluence', 'potential'] as const;

const threeLevels = (
  key: string,
  en: string,
  chinese: string,
  low: [string, string],
  mid: [string, string],
  high: [string, string],
) =>
  ranked(key, words(en, chinese), [
    ['low', ...low],
    ['mid', ...mid],
    ['high', ...high],
  ]);

export const facts: PolicyDocument['facts'] = [
  threeLevels(
    'purchasingPower',
    'Purchasing power',
    '购买力',
    ['Low', '低购买力'],
    ['Medium', '中等购买力'],
    ['High', '高购买力'],
  ),
  threeLevels(
    'activity',
    'Activity',
    '活跃度',
    ['Basic', '基础活跃度'],
    ['Fairly active', '较为活跃'],
    ['High', '高活跃度'],
  ),
  threeLevels(
    'feedback',
    'Feedback',
    '反馈',
    ['Basic', '基础反馈'],
    ['Valuable', '有价值反馈'],
    ['Excellent', '优质反馈'],
  ),
  threeLevels(
    'socialInfluence',
    'Social influence',
    '社交影响力',
    ['Small', '较小社交影响力'],
    ['Some', '一定社交影响力'],
    ['Strong', '强社交影响力'],
  ),
  threeLevels(
    'potential',
    'Potential',
    '潜在价值',
    ['Low', '低潜在价值'],
    ['Medium', '中潜在价值'],
    ['High', '高潜在价值'],
  ),
  { key: 'activated', label: words('Activated', '已激活'), type: 'boolean' },
  {
    key: 'daysSinceRegistration',
    label: words('Days since registration', '注册天数'),
    type: 'integer',
    min: 0,
    unit: words('days', '天'),
    actionable: false,
  },
  { key: 'usageCount', label: words('Uses', '使用次数'), type: 'integer', min: 0, unit: words('times', '次') },
];

export const tiers: PolicyDocument['tiers'] = [
  tier('A', words('Grade A (senior)', 'A级(高级)'), '#7048e8', [
    ['custom', 'Dedicated custom service', '专属定制服务'],
    ['fast', 'Fast response', '快速响应需求'],
    ['visits', 'Regular follow-up visits', '定期回访沟通'],
    ['hotline', 'Priority on the support hotline', '技术支持热线优先接入'],
  ]),
  tier('B', words('Grade B (middle)', 'B级(中级)'), '#1c7ed6', [
    ['plan', 'A personal service plan', '个性化服务方案'],
    ['updates', 'Regular product news', '定期产品更新通知'],
  ]),
  tier('C', words('Grade C (junior)', 'C级(初级)'), '#868e96', [
    ['guidance', 'Basic service and guidance', '基础服务和指导'],
    ['offers', 'News of offers', '优惠活动信息'],
    ['material', 'Regular learning material', '定期发送教育资料'],
  ]),
  tier('D', words('Grade D (potential)', 'D级(潜在)'), '#ced4da', [
    ['onboarding', 'Help with activation', '引导激活'],
    ['trial', 'Trial offers', '试用优惠'],
    ['education', 'Introductory content', '教育性内容推送'],
  ]),
];

export const notYetCustomers: PolicyDocument['rules'][number] = {
  id: 'potential',
  name: words('Not activated, new or seldom seen', '未激活、新注册或很少使用'),
  tier: 'D',
  effect: 'cap',
  note: words(
    'Illustrative: 30 days count as newly registered, fewer than 3 uses as seldom.',
    '示例值：注册未满 30 天视为新注册，使用少于 3 次视为很少使用。',
  ),
  conditions: {
    id: 'potential-any',
    any: [
      leaf('potential-activated', 'activated', 'equal', false),
      leaf('potential-days', 'daysSinceRegistration', 'lessThan', 30),
      leaf('potential-uses', 'usageCount', 'lessThan', 3),
    ],
  },
};
