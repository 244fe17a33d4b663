// Five tiers by yearly spend, with the source's numbers as lower bounds: the best tier reached wins, so no gap can open.
import type { LocalText } from '../../language/index.js';
import type { PolicyDocument } from '../../policy/index.js';
import { inventedBenefits, leaf, words, yuan } from '../building.js';

const fromSource = words('The benefits are those that the source names for this tier.', '该等级的权益依来源所述。');

const benefits = {
  'better-service': words('Better customer service', '更优质的客户服务'),
  priority: words('Requests handled first', '优先处理需求'),
  'early-access': words('Early access to sales', '促销活动优先参与'),
  'free-returns': words('Free returns', '免费退换货'),
  birthday: words('Birthday voucher', '生日优惠券'),
  'basic-service': words('Basic after-sales service', '基本售后服务'),
  campaigns: words('Regular marketing offers', '常规营销活动'),
};
type BenefitKey = keyof typeof benefits;

const tier = (key: string, name: LocalText, color: string, note: LocalText, ...keys: BenefitKey[]) => ({
  key,
  name,
  color,
  benefits: keys.map((benefit) => ({ key: benefit, name: benefits[benefit] })),
  note,
});

const bySpend = (id: string, key: string, name: LocalText, line: number) => ({
  id: `${id}-by-spend`,
  name,
  tier: key,
  effect: 'qualify' as const,
  conditions: {
    id: `${id}-all`,
    all: [leaf(`${id}-spend`, 'annualSpend', 'greaterThanInclusive', line)],
  },
});

export const ecommerceDocument: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: words('E-commerce annual spend', '电商年消费等级'),
  purpose: words(
    'Ranks the customers of an e-commerce platform by what they spent in the last full year. Choices made: spend is ' +
      'counted net of refunds and may be negative; the lines are lower bounds, and a customer exactly on a line has the higher ' +
      'tier. The lines are the source’s; the benefits of Platinum, Gold and Silver are illustrative.',
    '按上一完整年度的消费金额为电商平台的客户划分等级。所作选择：消费额按扣除退款后的净额计算，可以为负；各档金额均为下限，' +
      '恰好达到者归入较高等级。各档金额依来源；白金、金卡、银卡客户的权益为示例值。',
  ),
  timezone: 'Asia/Shanghai',
  tiers: [
    tier('VIP', words('VIP', 'VIP客户'), '#7048e8', fromSource, 'better-service', 'priority'),
    tier(
      'PLATINUM',
      words('Platinum', '白金客户'),
      '#1c7ed6',
      inventedBenefits,
      'early-access',
      'free-returns',
      'birthday',
    ),
    tier('GOLD', words('Gold', '金卡客户'), '#e8b004', inventedBenefits, 'free-returns', 'birthday'),
    tier('SILVER', words('Silver', '银卡客户'), '#868e96', inventedBenefits, 'birthday', 'campaigns'),
    tier('REGULAR', words('Regular', '普通客户'), '#ced4da', fromSource, 'basic-service', 'campaigns'),
  ],
  fallback: 'REGULAR',
  facts: [
    {
      key: 'annualSpend',
      label: words('Annual spend', '年消费额'),
      type: 'number',
      unit: yuan,
      decimals: 2,
      group: words('Transactions', '交易'),
      window: words('last full year, net of refunds', '上一完整年度，扣除退款'),
    },
  ],
  rules: [
    bySpend('vip', 'VIP', words('VIP by yearly spend', 'VIP：按年消费额'), 50_000),
    bySpend('platinum', 'PLATINUM', words('Platinum by yearly spend', '白金：按年消费额'), 20_000),
    bySpend('gold', 'GOLD', words('Gold by yearly spend', '金卡：按年消费额'), 10_000),
    bySpend('silver', 'SILVER', words('Silver by yearly spend', '银卡：按年消费额'), 5_000),
  ],
};
