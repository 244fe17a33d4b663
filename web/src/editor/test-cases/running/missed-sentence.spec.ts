import type { Current, Expected, Facts } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import type { Language } from '@tierwright/shared/language';
import { setLanguage } from '../../../app/language.js';
import { spendDocument, spendRules } from '../../simulation/testing/a-policy.js';
import { useReasonWords } from '../../simulation/words/reason-words.js';
import { sayTests } from '../words/tests-words.js';
import { missedSentence } from './missed-sentence.js';
import { runCases } from './run-cases.js';
import { renderHook } from '@testing-library/react';

interface Given {
  document?: PolicyDocument;
  facts: Facts;
  expected: Expected;
  current?: Current;
  language?: Language;
}

function said({ document = spendDocument(), facts, expected, current, language = 'en' }: Given): string {
  setLanguage(language);
  const { result } = renderHook(() => useReasonWords());
  const one = { id: 't', name: 'Test', facts, expected, ...(current ? { current } : {}) };
  const [ran] = runCases({ document, cases: [one], today: '2026-11-21' }).results;
  if (!ran?.missed) return 'passes';
  const speaker = { draft: withDefaults(document), live: null, language, say: result.current, tests: sayTests };
  return missedSentence(speaker, expected, ran.actual, ran.missed);
}

afterEach(() => setLanguage('en'));

const capped = spendDocument({
  rules: [
    ...spendRules(10_000),
    {
      id: 'cap',
      name: 'New customers',
      tier: 'REGULAR',
      effect: 'cap',
      conditions: { id: 'cap-all', all: [{ id: 'cap-orders', fact: 'orders', operator: 'lessThan', value: 2 }] },
    },
  ],
});

test('a test that gets what it expects has nothing to say', () => {
  expect(said({ facts: { annualSpend: 10_000 }, expected: { tier: 'GOLD' } })).toBe('passes');
});

test.each<[string, Given, string]>([
  [
    'how far the line is',
    { facts: { annualSpend: 9_240 }, expected: { tier: 'GOLD' } },
    'Expected Gold, gets Silver: annual spend 760 CNY short',
  ],
  [
    'how far the line is, in Chinese',
    { facts: { annualSpend: 9_240 }, expected: { tier: 'GOLD' }, language: 'zh-CN' },
    '期望金卡，结果为银卡：年消费额还差 760 元',
  ],
  [
    'the rule that lifts higher',
    { facts: { annualSpend: 11_000 }, expected: { tier: 'SILVER' } },
    'Expected Silver, gets Gold: “GOLD by spend” passes',
  ],
  [
    'the rule that holds back',
    { document: capped, facts: { annualSpend: 11_000, orders: 1 }, expected: { tier: 'GOLD' } },
    'Expected Gold, gets Regular: “New customers” holds them back',
  ],
  [
    'a limit that no longer holds',
    { document: capped, facts: { annualSpend: 11_000, orders: 3 }, expected: { tier: 'REGULAR' } },
    'Expected Regular, gets Gold: orders 1 too much',
  ],
  [
    'a rule that is switched off',
    {
      document: spendDocument({
        rules: spendRules(10_000).map((rule) => ({ ...rule, enabled: rule.tier !== 'GOLD' })),
      }),
      facts: { annualSpend: 11_000 },
      expected: { tier: 'GOLD' },
    },
    'Expected Gold, gets Silver: “GOLD by spend” is switched off',
  ],
  [
    'a tier that no rule leads to',
    { document: spendDocument({ rules: [] }), facts: { annualSpend: 1 }, expected: { tier: 'GOLD' } },
    'Expected Gold, gets Regular: no rule leads to Gold',
  ],
  [
    'what is not known',
    { facts: {}, expected: { tier: 'GOLD' } },
    'Expected Gold, gets undetermined: depends on annual spend, which is not known',
  ],
  [
    'that it is known after all',
    { facts: { annualSpend: 1 }, expected: { status: 'undetermined' } },
    'Expected undetermined, gets Regular: no rule lifts them, and everyone else gets Regular',
  ],
  [
    'facts that cannot be read',
    { facts: { annualSpend: 'much' }, expected: { tier: 'GOLD' } },
    'Expected Gold, but the facts cannot be read. Annual spend must be a number; "much" was sent.',
  ],
  [
    'that tiers are kept',
    {
      document: spendDocument({
        movement: {
          upgrade: 'immediate',
          downgrade: 'atReview',
          maxDowngradeSteps: 1,
          graceDays: 30,
          validity: { months: 12, ends: 'anniversary' },
        },
      }),
      facts: { annualSpend: 1 },
      current: { tier: 'GOLD', validUntil: '2027-01-31' },
      expected: { tier: 'REGULAR' },
    },
    'Expected Regular, gets Gold: that is how tiers are kept',
  ],
])('a failing test says %s', (_, given, sentence) => {
  expect(said(given)).toBe(sentence);
});
