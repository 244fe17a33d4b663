import { dayIn, readDay, todayIn } from './zoned-day.js';

describe('the day of a moment', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-01T15:59:59Z', '2026-03-01'],
    ['Asia/Shanghai', '2026-03-01T16:00:00Z', '2026-03-02'],
    ['Asia/Shanghai', '2026-03-02T00:30:00+09:00', '2026-03-01'],
    ['UTC', '2026-03-01T23:59:59.999Z', '2026-03-01'],
    ['UTC', '2026-03-02T00:00:00+00:01', '2026-03-01'],
    ['UTC', '2026-03-01T23:59:00-00:01', '2026-03-02'],
    ['UTC', '2026-03-01t10:00:00z', '2026-03-01'],
    ['UTC', '2016-12-31T23:59:60Z', '2016-12-31'],
    ['America/New_York', '2026-03-08T04:59:59Z', '2026-03-07'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08'],
    ['America/New_York', '2026-07-01T04:00:00Z', '2026-07-01'],
    ['America/New_York', '2026-07-01T03:59:59Z', '2026-06-30'],
    ['Pacific/Kiritimati', '2025-12-31T10:00:00Z', '2026-01-01'],
    ['Pacific/Pago_Pago', '2026-01-01T10:59:59Z', '2025-12-31'],
    ['Asia/Kathmandu', '2026-01-01T18:14:59Z', '2026-01-01'],
    ['Asia/Kathmandu', '2026-01-01T18:15:00Z', '2026-01-02'],
    // Samoa had no 30 December 2011.
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Asia/Shanghai', '1500-03-01T12:00:00Z', '1500-03-01'],
    ['America/New_York', '0001-01-01T00:00:00Z', '0000-12-31'],
  ])('in %s, %s is on %s', (timezone, moment, day) => expect(dayIn(timezone, moment)).toBe(day));

  it('leaves a calendar day as it is, wherever', () => {
    expect(dayIn('Asia/Shanghai', '2024-02-29')).toBe('2024-02-29');
    expect(dayIn('America/Los_Angeles', '2024-02-29')).toBe('2024-02-29');
  });

  it.each([
    '2026-02-29',
    '2026-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T10:60:00Z',
    '2026-01-01T10:00:61Z',
    '2026-01-01T10:00Z',
    '2026-01-01T10:00:00',
    '2026-01-01T10:00:00+0800',
    '2026-01-01T10:00:00+24:00',
    '2026-01-01 10:00:00Z',
    '2026-01-01T10:00:00.Z',
    '20260101',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    'today',
    '',
  ])('%j is neither a day nor a moment', (text) => {
    expect(readDay('UTC', text)).toBeUndefined();
    expect(() => dayIn('UTC', text)).toThrow(RangeError);
  });

  it('is today where the policy lives, not where the server stands', () => {
    const now = new Date('2026-11-20T18:00:00Z');
    expect(todayIn('Asia/Shanghai', now)).toBe('2026-11-21');
    expect(todayIn('UTC', now)).toBe('2026-11-20');
  });
});
