import { isTimedPlace, page, readCursor, writeCursor } from './keyset.js';
import { FailureError } from './problem/failure-error.js';

const place = { at: '2026-11-21T20:00:00.000Z', id: '01a1ffd5-d8e1-7718-b058-564ba47e197e' };

describe('a cursor', () => {
  it('leads back to the place that it was made from', () => {
    expect(readCursor(writeCursor(place), isTimedPlace)).toEqual(place);
    expect(readCursor(undefined, isTimedPlace)).toBeUndefined();
  });

  it.each([
    ['is no cursor', 'abc'],
    ['is empty', ''],
    ['is JSON of another kind', Buffer.from('{"at":1}').toString('base64url')],
    ['names a time that is none', writeCursor({ ...place, at: '2026-13-41T00:00:00Z' })],
    ['names an id that is none', writeCursor({ ...place, id: "' OR 1=1" })],
  ])('that %s is refused as a bad request', (_, cursor) => {
    const read = () => readCursor(cursor, isTimedPlace);
    expect(read).toThrow(FailureError);
    expect(read).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'request-invalid' }) }));
  });
});

describe('a page', () => {
  const rows = ['a', 'b', 'c'];
  const made = (limit: number) =>
    page(
      rows,
      limit,
      (row) => ({ at: row, id: row }),
      (row) => row.toUpperCase(),
    );

  it('shows what was asked for and leads on when there is more', () => {
    expect(made(2)).toEqual({ items: ['A', 'B'], nextCursor: writeCursor({ at: 'b', id: 'b' }) });
  });

  it('is the last when there is no more', () => {
    expect(made(3)).toEqual({ items: ['A', 'B', 'C'], nextCursor: null });
  });
});
