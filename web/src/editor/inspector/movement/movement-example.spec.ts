import { withDefaults, type Movement } from '@tierwright/shared/policy';
import { samplePolicy } from '../../document/sample-policy.js';
import { movementExample } from './movement-example.js';
import { stepSentence } from './movement-words.js';

const yearly: Movement = {
  upgrade: 'immediate',
  downgrade: 'atReview',
  maxDowngradeSteps: 1,
  graceDays: 30,
  validity: { months: 12, ends: 'anniversary' },
};
const told = (movement: Movement, language: 'en' | 'zh-CN' = 'en', tier = 'GOLD') => {
  const policy = withDefaults({ ...samplePolicy(), movement });
  return movementExample(policy, tier, '2026-05-01').map((step) => stepSentence(policy, step, language));
};

test('a year with grace and soft landing is told step by step', () => {
  expect(told(yearly)).toEqual([
    'Gold, reached on 1 May 2026, is held until 30 Apr 2027.',
    'Qualifies for VIP on 30 Jun 2026: becomes VIP at once, held until 29 Jun 2027.',
    'Qualifies only for Regular on 30 Jun 2026: keeps Gold until 30 Apr 2027.',
    'Still qualifies for Gold at the review on 1 May 2027: held again until 30 Apr 2028.',
    'Qualifies only for Regular at the review on 1 May 2027: keeps Gold during the days of grace.',
    'Still only Regular on 31 May 2027, when the grace is over: becomes Silver, no further down this time.',
  ]);
});

test('the same in Chinese', () => {
  expect(told(yearly, 'zh-CN')[0]).toBe('2026年5月1日达到金卡客户，有效至2027年4月30日。');
  expect(told(yearly, 'zh-CN').join('')).not.toMatch(/[a-z]{4}/);
});

test('without a review to wait for there is neither review nor grace', () => {
  const { graceDays: _, ...ungraced } = yearly;
  expect(told({ ...ungraced, downgrade: 'immediate', maxDowngradeSteps: null })).toEqual([
    'Gold, reached on 1 May 2026, is held until 30 Apr 2027.',
    'Qualifies for VIP on 30 Jun 2026: becomes VIP at once, held until 29 Jun 2027.',
    'Qualifies only for Regular on 30 Jun 2026: becomes Regular at once.',
    'Still qualifies for Gold at the review on 1 May 2027: held again until 30 Apr 2028.',
  ]);
});

test('a better tier that waits for the review says so, and a calendar year ends with the year', () => {
  const waits: Movement = { ...yearly, upgrade: 'atReview', validity: { ends: 'calendarYear' } };
  expect(told(waits).slice(0, 2)).toEqual([
    'Gold, reached on 1 May 2026, is held until 31 Dec 2026.',
    'Qualifies for VIP on 30 Jun 2026: stays Gold until the review after 31 Dec 2026.',
  ]);
});

test('from the best tier there is no way up', () => {
  expect(told(yearly, 'en', 'VIP').some((sentence) => sentence.startsWith('Qualifies for'))).toBe(false);
});
