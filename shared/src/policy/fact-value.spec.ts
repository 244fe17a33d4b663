import { isOfType, isValueOf } from './fact-value.js';
import { factSchema } from './fact-schema.js';

const fact = (more: object) => factSchema.parse({ key: 'f', ...more });

describe('a value', () => {
  it.each<[string, object, unknown, boolean]>([
    ['a text of 1,000 characters', { type: 'string' }, 'x'.repeat(1000), true],
    ['a text of 1,001 characters', { type: 'string' }, 'x'.repeat(1001), false],
    ['a text of 1,000 characters outside the basic plane', { type: 'string' }, '😀'.repeat(1000), true],
    ['a text of 1,001 of them', { type: 'string' }, '😀'.repeat(1001), false],
    ['a list of 1,000 items', { type: 'list', itemType: 'string' }, Array.from({ length: 1000 }, () => '😀'), true],
    ['a list of 1,001 items', { type: 'list', itemType: 'number' }, Array.from({ length: 1001 }, () => 1), false],
    ['a number in a list of texts', { type: 'list', itemType: 'string' }, ['a', 1], false],
    ['the greatest whole number', { type: 'integer' }, 2 ** 53 - 1, true],
    ['one more', { type: 'integer' }, 2 ** 53, false],
    ['a part of one', { type: 'integer' }, 1.5, false],
    ['infinity', { type: 'number' }, Infinity, false],
    ['a number as text', { type: 'number' }, '12', false],
    ['29 February of a leap year', { type: 'date' }, '2024-02-29', true],
    ['29 February of another', { type: 'date' }, '2026-02-29', false],
    ['a moment', { type: 'date' }, '2026-02-28T23:59:60+14:00', true],
    ['a moment on no day', { type: 'date' }, '2026-02-30T00:00:00Z', false],
    ['a name that every object has', { type: 'enum', values: [{ value: 'a' }] }, 'toString', false],
  ])('%s: of the type or not', (_, more, value, expected) => expect(isOfType(fact(more), value)).toBe(expected));

  it.each([
    [-0.01, false],
    [0, true],
    [10, true],
    [10.01, false],
  ])('%d lies within 0 to 10 or not', (value, expected) =>
    expect(isValueOf(fact({ type: 'number', min: 0, max: 10 }), value)).toBe(expected),
  );
});
