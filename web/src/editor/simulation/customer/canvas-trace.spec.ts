import { judgeOf } from '../reasons/judge.js';
import { spendPolicy } from '../testing/a-policy.js';
import { canvasTrace } from './canvas-trace.js';

function traceOf(facts: Record<string, number>) {
  const judged = judgeOf(spendPolicy(), null, '2026-11-21').judge({ facts }).draft;
  if (!judged.ok) throw new Error('cannot be evaluated');
  return canvasTrace(judged.judgement, { customerId: 'C-1', sentence: '', language: 'en' });
}

test('the path shows what passes, with the customer’s own values as people read them', () => {
  expect(traceOf({ annualSpend: 9_240 })).toMatchObject({
    nodes: { 'gold-all': false, 'gold-spend': false, 'silver-all': true, 'silver-spend': true },
    rules: { gold: false, silver: true },
    actual: { 'gold-spend': '9,240', 'silver-spend': '9,240' },
    tier: 'SILVER',
    determined: true,
    decidedBy: ['silver'],
  });
});

test('the condition in the way of the next tier is marked', () => {
  expect(traceOf({ annualSpend: 9_240 }).shortOf).toEqual(['gold-spend']);
  expect(traceOf({ annualSpend: 60_000 }).shortOf).toEqual([]);
});

test('an undetermined customer stands in no tier, and has no value where it is missing', () => {
  expect(traceOf({})).toMatchObject({ tier: null, determined: false, actual: {}, nodes: { 'gold-spend': null } });
});
