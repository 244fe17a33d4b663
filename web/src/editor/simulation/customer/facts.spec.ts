import type { Fact } from '@tierwright/shared/policy';
import { spendPolicy } from '../testing/a-policy.js';
import { asTyped, readTyped } from './fact-text.js';
import { factValue, withFact } from './facts.js';

const policy = spendPolicy({
  facts: [
    { key: 'spend', type: 'number' },
    { key: 'member', type: 'boolean' },
    { key: 'city', type: 'string' },
    { key: 'tags', type: 'list', itemType: 'string' },
    { key: 'sizes', type: 'list', itemType: 'number' },
  ],
  rules: [],
});
const fact = (key: string): Fact => {
  const found = policy.facts.find((each) => each.key === key);
  if (!found) throw new Error(key);
  return found;
};

describe('what is typed', () => {
  test.each([
    ['11240', 11240],
    ['11,240.50', 11240.5],
    ['1，234，567', 1234567],
    ['-3', -3],
    ['12.', 12],
    ['1 000', 1000],
    ['1,5', '1,5'],
    ['12 yuan', '12 yuan'],
    ['1e5', '1e5'],
    ['', undefined],
    ['  ', undefined],
  ])('as a number, “%s” is %p', (typed, value) => {
    expect(readTyped(fact('spend'), typed)).toEqual(value);
  });

  test('nothing is ever guessed to be yes or no', () => {
    expect(readTyped(fact('member'), 'true')).toBe(true);
    expect(readTyped(fact('member'), 'yes')).toBe('yes');
  });

  test('a list is split at commas, Chinese ones too', () => {
    expect(readTyped(fact('tags'), 'a, b，c、d')).toEqual(['a', 'b', 'c', 'd']);
    expect(readTyped(fact('sizes'), '1, x')).toEqual([1, 'x']);
  });

  test('a value comes back as it was typed', () => {
    for (const value of [11240.5, true, 'Köln', ['a', 'b']]) {
      const key = Array.isArray(value)
        ? 'tags'
        : { number: 'spend', boolean: 'member', string: 'city' }[typeof value as 'string'];
      expect(readTyped(fact(key ?? ''), asTyped(value))).toEqual(value);
    }
  });
});

describe('facts by key', () => {
  test('a dotted key reads and writes a nested object', () => {
    const facts = withFact({ account: { open: true } }, 'account.balance', 5);
    expect(facts).toEqual({ account: { open: true, balance: 5 } });
    expect(factValue(facts, 'account.balance')).toBe(5);
  });

  test('a fact that is no longer known is taken out, with the object that it leaves empty', () => {
    expect(withFact({ a: 1, b: { c: 2 } }, 'b.c', undefined)).toEqual({ a: 1 });
    expect(withFact({ a: 1 }, 'a', undefined)).toEqual({});
  });

  test('inherited properties are no facts', () => {
    expect(factValue({}, 'toString')).toBeUndefined();
    expect(factValue({ a: 'text' }, 'a.length')).toBeUndefined();
  });

  test('what was given stays as it is', () => {
    const facts = Object.freeze({ a: 1 });
    expect(withFact(facts, 'a', 2)).toEqual({ a: 2 });
    expect(facts).toEqual({ a: 1 });
  });
});
