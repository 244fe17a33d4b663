import { plusMonths, readDay, weeksOf } from './calendar-days.js';

test('a month shows whole weeks from Monday on', () => {
  const weeks = weeksOf('2026-02');
  expect(weeks[0]?.[0]).toBe('2026-01-26');
  expect(weeks.at(-1)?.[6]).toBe('2026-03-01');
  expect(weeksOf('2021-02')).toHaveLength(4);
});

test('a month on from the 31st is the last day of a shorter month', () => {
  expect(plusMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(plusMonths('2028-03-31', -1)).toBe('2028-02-29');
});

test('a day is read as people write it in either language', () => {
  for (const text of ['2026-05-01', '2026/5/1', '2026年5月1日', '1 May 2026', 'May 1, 2026'])
    expect(readDay(text)).toBe('2026-05-01');
  for (const text of ['2026-02-30', '1/5/2026', 'soon', '']) expect(readDay(text)).toBeNull();
});
