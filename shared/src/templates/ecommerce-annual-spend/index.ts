import type { Template } from '../template.js';
import { ecommerceCustomers } from './customers.js';
import { ecommerceDocument } from './document.js';
import { ecommerceTestCases } from './test-cases.js';

export { ecommerceCustomers };

export const ecommerceAnnualSpend: Template = {
  key: 'ecommerce-annual-spend',
  name: { en: 'E-commerce annual spend', 'zh-CN': '电商年消费等级' },
  audience: { en: 'Shops that reward what a customer spends in a year', 'zh-CN': '按年度消费回馈客户的商家' },
  summary: {
    en: 'Five tiers by what a customer spent in the last full year, from 5,000 to 50,000 CNY.',
    'zh-CN': '按上一完整年度消费金额划分五个等级，从 5,000 元到 50,000 元。',
  },
  document: ecommerceDocument,
  sampleCustomers: () => ecommerceCustomers(400),
  testCases: ecommerceTestCases,
};
