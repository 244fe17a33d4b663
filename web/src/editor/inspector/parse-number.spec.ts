import { addStep, parseNumber, stepFor } from './parse-number.js';

test.each([
  ['12000', 12000],
  ['12,000', 12000],
  ['1,234,567.50', 1234567.5],
  ['１２，０００', 12000],
  [' 12 000 ', 12000],
  ['−5', -5],
  ['.5', 0.5],
  ['7.', 7],
])('"%s" is %d', (text, value) => expect(parseNumber(text)).toBe(value));

test.each(['', '-', '1,2', '12,00', '1.2.3', 'abc', '1e5', '1e999'])('"%s" is no number yet', (text) =>
  expect(parseNumber(text)).toBeNull(),
);

test('arrow keys step by a tenth of the size of the number, whole numbers by ones at least', () => {
  expect(stepFor(12000, true)).toBe(1000);
  expect(stepFor(4, true)).toBe(1);
  expect(stepFor(0.4, false)).toBe(0.1);
  expect(addStep(0.1, 0.2)).toBe(0.3);
});
