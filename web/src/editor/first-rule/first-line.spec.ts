import type { Fact } from '@tierwright/shared/policy';
import { samplePolicy } from '../document/sample-policy.js';
import { firstQuestion, isComplete, openTiers, ruleForLine } from './first-line.js';

const usual = { whenMissing: 'undetermined', sensitivity: 'none', actionable: true } as const;
const share: Fact = { key: 'share', type: 'number', unit: '%', min: 0, max: 100, ...usual };

test('a number is an example until somebody chooses it, and the rule says so', () => {
  const line = firstQuestion(share);
  expect(line).toMatchObject({ operator: 'greaterThanInclusive', value: 50, example: true });
  expect(ruleForLine(samplePolicy(), 'GOLD', line).note).toMatchObject({ en: expect.stringContaining('Illustrative') });
  expect(ruleForLine(samplePolicy(), 'GOLD', { ...line, example: false })).not.toHaveProperty('note');
});

test('yes or no, and dates, need no example', () => {
  expect(firstQuestion({ key: 'verified', type: 'boolean', ...usual })).toMatchObject({ value: true, example: false });
  expect(firstQuestion({ key: 'last', type: 'date', ...usual })).toMatchObject({
    operator: 'withinLast',
    example: false,
  });
});

test('a text that is asked for has to be written first', () => {
  const line = firstQuestion({ key: 'region', type: 'string', ...usual });
  expect([isComplete(line), isComplete({ ...line, value: 'North' })]).toEqual([false, true]);
});

test('a line is drawn for tiers that no rule leads to, never for everyone else', () => {
  const document = { ...samplePolicy(), rules: [] };
  expect(openTiers(document)).toEqual(document.tiers.map(({ key }) => key).filter((key) => key !== document.fallback));
  expect(openTiers(samplePolicy())).not.toContain(samplePolicy().rules[0]?.tier);
});
