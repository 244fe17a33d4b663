import { decisionSearch } from './decision-search.js';

test('both days of a search are included', () => {
  const { from = '', to = '' } = decisionSearch({ from: '2026-03-03', to: '2026-03-03' });
  expect(Date.parse(to) - Date.parse(from)).toBe(24 * 60 * 60 * 1000);
});

test('what cannot be asked is left out', () => {
  expect(decisionSearch({ version: 'two', from: 'yesterday', to: '', customer: 'C-1001' })).toEqual({
    customer: 'C-1001',
  });
});
