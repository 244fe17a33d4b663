import type { Side } from '../worker/protocol.js';
import { placesMoving, whenTheyMove } from './when-they-move.js';

const side = (once: number[], review: number[]): Side => ({
  qualified: Int16Array.from(review),
  once: Int16Array.from(once),
  review: Int16Array.from(review),
});

/** Everybody qualifies for the best tier in the live version, and holds it. */
const live = side([0, 0, 0, 0, 0], [0, 0, 0, 0, -1]);
/** One falls at once, two at their review, one stays, one is settled who was unknown. */
const draft = side([1, 0, 0, 0, 0], [1, 1, 2, 0, 1]);
const reviewOn = Int32Array.of(100, 300, 200, 999, 999);

test('who moves is told apart by when, and the last review is named', () => {
  expect(whenTheyMove(draft, live, reviewOn)).toEqual({ once: 1, later: 2, last: 300 });
  expect(placesMoving(draft, live, 'once')).toEqual([0]);
  expect(placesMoving(draft, live, 'review')).toEqual([1, 2]);
});

test('where nobody moves, no review is named', () => {
  expect(whenTheyMove(live, live, reviewOn)).toEqual({ once: 0, later: 0, last: null });
});
