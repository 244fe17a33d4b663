// What the policy must answer: each line just below and exactly on it, and a customer without a figure.
import type { TemplateTestCase } from '../template.js';

const tiers = {
  VIP: ['VIP', 'VIP客户'],
  PLATINUM: ['Platinum', '白金客户'],
  GOLD: ['Gold', '金卡客户'],
  SILVER: ['Silver', '银卡客户'],
  REGULAR: ['Regular', '普通客户'],
} as const;

function becomes(annualSpend: number, shown: string, tier: keyof typeof tiers): TemplateTestCase {
  const [english, chinese] = tiers[tier];
  return {
    name: {
      en: `${shown} CNY a year is ${english}`,
      'zh-CN': `年消费 ${shown} 元为${chinese === 'VIP客户' ? ' ' : ''}${chinese}`,
    },
    facts: { annualSpend },
    expected: { status: 'determined', tier },
  };
}

export const ecommerceTestCases: readonly TemplateTestCase[] = [
  becomes(50_000, '50,000', 'VIP'),
  becomes(49_999.99, '49,999.99', 'PLATINUM'),
  becomes(20_000, '20,000', 'PLATINUM'),
  becomes(19_999.99, '19,999.99', 'GOLD'),
  becomes(10_000, '10,000', 'GOLD'),
  becomes(9_999.99, '9,999.99', 'SILVER'),
  becomes(5_000, '5,000', 'SILVER'),
  becomes(4_999.99, '4,999.99', 'REGULAR'),
  becomes(0, '0', 'REGULAR'),
  becomes(-120.5, '-120.50', 'REGULAR'),
  {
    name: { en: 'Without a figure the tier is undetermined', 'zh-CN': '没有年消费额时等级待定' },
    facts: {},
    expected: { status: 'undetermined', tier: null },
  },
];
