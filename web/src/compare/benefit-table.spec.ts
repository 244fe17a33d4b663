import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { benefitTable } from './benefit-table.js';

type Tiers = PolicyDocument['tiers'];
const policy = (tiers: Tiers) =>
  withDefaults({ schema: 'tierwright/policy@1', name: 'P', tiers, fallback: null, facts: [], rules: [] });
const gift = { key: 'gift', name: { en: 'Birthday gift', 'zh-CN': '生日礼' } };
const lounge = { key: 'lounge', name: 'Lounge' };

const before = policy([
  { key: 'GOLD', name: 'Gold', benefits: [gift, lounge] },
  { key: 'OLD', benefits: [gift] },
]);
const after = policy([
  { key: 'GOLD', name: 'Gold', benefits: [lounge, { key: 'line', name: 'Own line' }] },
  { key: 'PLUS', name: 'Plus', benefits: [gift] },
]);

describe('benefits of both sides', () => {
  const { tiers, benefits } = benefitTable(before, after, 'en');

  test('each tier gains and loses its own, also one that came or went', () => {
    expect(tiers.map(({ name, gained, lost }) => [name, gained, lost])).toEqual([
      ['Gold', ['Own line'], ['Birthday gift']],
      ['Plus', ['Birthday gift'], []],
      ['OLD', [], ['Birthday gift']],
    ]);
  });

  test('a benefit is one row, whatever the tiers that bring it', () => {
    expect(benefits.map(({ name, states }) => [name, [...states.values()]])).toEqual([
      ['Lounge', ['kept', 'none', 'none']],
      ['Own line', ['gained', 'none', 'none']],
      ['Birthday gift', ['lost', 'gained', 'lost']],
    ]);
  });

  test('the other way round, what was gained is lost', () => {
    const back = benefitTable(after, before, 'en').tiers.find(({ key }) => key === 'GOLD');
    expect([back?.gained, back?.lost]).toEqual([['Birthday gift'], ['Own line']]);
  });

  test('one that is called otherwise says what it was called', () => {
    const renamed = policy([{ key: 'GOLD', benefits: [{ key: 'lounge', name: 'Quiet room' }] }, { key: 'PLUS' }]);
    const row = benefitTable(before, renamed, 'en').benefits.find(({ key }) => key === 'lounge');
    expect(row).toMatchObject({ name: 'Quiet room', was: 'Lounge' });
  });
});
