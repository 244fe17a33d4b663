import { mergedTiers } from './merged-tiers.js';

const side = (...keys: string[]) => ({ tiers: keys.map((key) => ({ key, benefits: [] })) });

test('the first side says the order, a tier of the other alone stands below its better neighbour there', () => {
  expect(mergedTiers(side('GOLD', 'SILVER'), null)).toEqual(['GOLD', 'SILVER']);
  expect(mergedTiers(side('GOLD', 'SILVER'), side('VIP', 'GOLD', 'PEARL', 'SILVER'))).toEqual([
    'VIP',
    'GOLD',
    'PEARL',
    'SILVER',
  ]);
  expect(mergedTiers(side('SILVER', 'GOLD'), side('GOLD', 'SILVER'))).toEqual(['SILVER', 'GOLD']);
});
