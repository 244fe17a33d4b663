import fc from 'fast-check';
import { addMonths, civilDate, dayNumber, dayOf, dayText, monthsBetween } from './calendar.js';

const day = (text: string): number => {
  const number = dayOf(text);
  if (number === undefined) throw new Error(text);
  return number;
};
const anyDay = fc.integer({ min: dayNumber(0, 1, 1), max: dayNumber(9999, 12, 31) });
const months = fc.integer({ min: -1300, max: 1300 });

describe('the calendar', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11016],
    ['2026-11-21', 20778],
    ['0000-01-01', -719528],
    ['0099-03-01', -683309],
    ['9999-12-31', 2932896],
  ])('%s is day %d', (text, number) => {
    expect(day(text)).toBe(number);
    expect(dayText(number)).toBe(text);
  });

  it('agrees with the platform on every day there is', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const text = new Date(number * 86_400_000).toISOString();
        expect(dayText(number)).toBe(text.slice(0, 10));
        const { year, month, day: of } = civilDate(number);
        expect(dayNumber(year, month, of)).toBe(number);
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '26-01-01',
    '',
    '2026-01-01T00:00:00Z',
  ])('%j is no day', (text) => expect(dayOf(text)).toBeUndefined());

  it.each([
    ['2026-05-31', -3, '2026-02-28'],
    ['2024-05-31', -3, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -12, '2023-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %d months is %s', (from, n, to) => expect(dayText(addMonths(day(from), n))).toBe(to));

  it.each([
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2026-01-31', '2026-03-31', 2],
    ['2026-02-28', '2026-03-28', 1],
    ['2024-02-29', '2025-02-27', 11],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-11-21', '2026-11-21', 0],
    ['2026-02-28', '2026-01-31', -1],
    ['2026-02-27', '2026-01-31', 0],
    ['2026-03-31', '2026-01-31', -2],
    ['2026-03-30', '2026-01-31', -1],
    ['2025-02-28', '2024-02-29', -12],
  ])('from %s to %s it is %d months', (from, to, n) => expect(monthsBetween(day(from), day(to))).toBe(n));

  it('counts the most months that fit, and the same backwards for a day to come', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        const n = monthsBetween(from, to);
        const [early, late, count] = from <= to ? [from, to, n] : [to, from, -n];
        expect(count).toBeGreaterThanOrEqual(0);
        expect(addMonths(early, count)).toBeLessThanOrEqual(late);
        expect(addMonths(early, count + 1)).toBeGreaterThan(late);
      }),
    );
  });

  it('never leaves the month that was asked for', () => {
    fc.assert(
      fc.property(anyDay, months, (from, n) => {
        const [a, b] = [civilDate(from), civilDate(addMonths(from, n))];
        expect(b.year * 12 + b.month).toBe(a.year * 12 + a.month + n);
        expect(b.day).toBeLessThanOrEqual(a.day);
      }),
    );
  });
});
