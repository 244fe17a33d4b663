// Pages of a list by the last row's place in its order, so that rows which come or go never shift a page.
import type { ListOf } from '@tierwright/shared/contracts';
import { fail } from './problem/failure-error.js';

/** A place in a list ordered by time (or another text) and then by id. */
export interface Place {
  /** An RFC 3339 time, or any text the list is ordered by. */
  at: string;
  id: string;
}

export const writeCursor = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

const refuse = () =>
  fail({
    code: 'request-invalid',
    violations: [
      {
        path: '/cursor',
        code: 'cursor-invalid',
        message: { en: 'This is no cursor of this list.', 'zh-CN': '这不是该列表的游标。' },
      },
    ],
  });

/** Undefined without a cursor; refuses one that this list did not make. `isPlace` checks what the query will compare with. */
export function readCursor(cursor: string | undefined, isPlace: (place: Place) => boolean): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof at === 'string' && typeof id === 'string' && isPlace({ at, id })) return { at, id };
  } catch {
    return refuse();
  }
  return refuse();
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/;

/** For lists ordered by a time and a UUID. */
export const isTimedPlace = ({ at, id }: Place): boolean =>
  time.test(at) && !Number.isNaN(Date.parse(at)) && uuid.test(id);

/** From `limit + 1` rows: one more than was asked for says that there is a next page. */
export function page<Row, Item>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => Place,
  toItem: (row: Row) => Item,
): ListOf<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(placeOf(last)) : null,
  };
}
