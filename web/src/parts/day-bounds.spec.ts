import { endOfDay, startOfDay } from './day-bounds.js';

test('a day lasts from its midnight to the next, where the reader is', () => {
  expect(new Date(startOfDay('2026-03-03')).toString()).toContain('Mar 03 2026 00:00:00');
  expect(new Date(endOfDay('2026-03-31')).toString()).toContain('Apr 01 2026 00:00:00');
});
