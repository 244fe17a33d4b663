import { withChoice } from './version-list.js';

describe('choosing versions to compare', () => {
  it('keeps the two that were chosen last, the older first', () => {
    expect(withChoice([], 3, true)).toEqual([3]);
    expect(withChoice([3], 1, true)).toEqual([1, 3]);
    expect(withChoice([1, 3], 2, true)).toEqual([2, 3]);
    expect(withChoice([1, 3], 1, false)).toEqual([3]);
  });
});
