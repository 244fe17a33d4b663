import { formatFor } from './use-format.js';

const now = Date.parse('2026-11-21T12:00:00Z');

describe('times', () => {
  it('are told from now within a week, in the language of the screen', () => {
    expect(formatFor('en').ago('2026-11-21T09:00:00Z', now)).toBe('3 hours ago');
    expect(formatFor('zh-CN').ago('2026-11-20T09:00:00Z', now)).toBe('昨天');
    expect(formatFor('en').ago('2026-11-21T11:59:50Z', now)).toBe('this minute');
  });

  it('are told as the day after a week', () => {
    expect(formatFor('en').ago('2026-11-01T09:00:00Z', now)).toBe('1 Nov 2026');
    expect(formatFor('zh-CN').ago('2026-11-01T09:00:00Z', now)).toBe('2026年11月1日');
  });
});

it('numbers keep their thousands apart in both languages', () => {
  expect(formatFor('zh-CN').number(1_234_567)).toBe('1,234,567');
});
