import { templateByKey } from '@tierwright/shared/templates';
import { withDefaults } from '@tierwright/shared/policy';
import { sampleRows, tellingFacts } from './new-policy-samples.js';

const template = templateByKey('ecommerce-annual-spend');
if (!template) throw new Error('There is such a starter policy.');
const policy = withDefaults(template.document);

test('the preview shows customers of every tier, the best first', () => {
  const rows = sampleRows(policy, template.sampleCustomers(), 2);
  const tiers = rows.map(({ tier }) => tier?.key);
  expect([...new Set(tiers)]).toEqual(['VIP', 'PLATINUM', 'GOLD', 'SILVER', 'REGULAR', undefined]);
  expect(tiers.filter((key) => key === 'VIP')).toHaveLength(2);
});

test('the facts that say most come first', () => {
  expect(tellingFacts(policy, 3).map(({ key }) => key)).toContain('annualSpend');
});
