import { etagOf, readIfMatch } from './if-match.js';

const code = (header: string | undefined) => {
  const read = readIfMatch(header, 7);
  return read.ok ? read.value : read.error.code;
};

describe('If-Match', () => {
  it('names the revision that the writer started from', () => {
    expect(code(etagOf(7))).toBe(7);
  });

  it('must be there', () => {
    expect(code(undefined)).toBe('if-match-missing');
  });

  it.each(['"6"', 'W/"7"', '"7", "8"', '"7","7"', '*', '7', '"07"', '"7', '', '"7.0"'])('%s is stale', (header) => {
    expect(code(header)).toBe('stale');
  });
});
