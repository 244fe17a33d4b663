import { faceToFace } from './json-diff.js';

describe('two documents side by side', () => {
  it('stand line beside line, with what changed face to face', () => {
    const blocks = faceToFace({ a: 1, line: 10, z: 0 }, { a: 1, line: 12, z: 0 });
    expect(blocks.map(({ same }) => same)).toEqual([true, false, true]);
    expect(blocks[1]?.lines).toEqual([{ left: '  "line": 10,', right: '  "line": 12,' }]);
  });

  it('leave a gap where one side has nothing', () => {
    const blocks = faceToFace([1], [1, 2]);
    const changed = blocks.flatMap(({ same, lines }) => (same ? [] : lines));
    expect(changed).toEqual([
      { left: '  1', right: '  1,' },
      { left: undefined, right: '  2' },
    ]);
  });

  it('are one unchanged block when they are the same', () => {
    expect(faceToFace({ a: [1, 2] }, { a: [1, 2] })).toHaveLength(1);
  });
});
