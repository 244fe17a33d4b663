import type { Facts } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { setLanguage } from '../../../app/language.js';
import { spendPolicy, spendRules } from '../testing/a-policy.js';
import { sayReason } from '../words/reason-words.js';
import { judgeOf } from './judge.js';
import { reasonFor } from './reason.js';
import { reasonSentence } from './reason-sentence.js';
import { toldReason } from './told.js';

type Rules = PolicyDocument['rules'];

function why(facts: Facts, draftRules: Rules, liveRules: Rules | null = spendRules(10_000), language: Language = 'en') {
  const draft = spendPolicy({ rules: draftRules });
  const live = liveRules && spendPolicy({ rules: liveRules });
  const judged = judgeOf(draft, live, '2026-11-21').judge({ facts });
  if (!judged.draft.ok || judged.live?.ok === false) throw new Error('cannot be evaluated');
  const reason = reasonFor(judged.draft.judgement, judged.live?.judgement ?? null);
  return reasonSentence(reason, { draft, live, language, say: sayReason });
}

const [gold, silver] = spendRules(10_000) as [Rules[number], Rules[number]];
const leaf = (id: string, fact: string, operator: string, value: number | string | boolean) => ({
  id,
  fact,
  operator,
  value,
});
const goldSpend = (value: number) => leaf('gold-spend', 'annualSpend', 'greaterThanInclusive', value);
const goldRule = (...all: ReturnType<typeof leaf>[]): Rules[number] => ({
  ...gold,
  conditions: { id: 'gold-all', all },
});
const sixOrders = leaf('gold-orders', 'orders', 'greaterThanInclusive', 6);

beforeEach(() => setLanguage('en'));

describe('a customer goes down', () => {
  test('because the line was raised', () => {
    expect(why({ annualSpend: 11_240 }, spendRules(12_000))).toBe(
      'Gold’s line went from 10,000 to 12,000: 760 CNY short',
    );
    expect(why({ annualSpend: 11_804.7 }, spendRules(12_000))).toContain('195.3 CNY short');
  });

  test('because another condition was added', () => {
    const draft = [goldRule(goldSpend(10_000), sixOrders), silver];
    expect(why({ annualSpend: 11_000, orders: 4 }, draft)).toBe('New condition for Gold, orders at least 6: 2 short');
  });

  test('because of two changes: the first is told, the other counted', () => {
    const draft = [goldRule(goldSpend(12_000), sixOrders), silver];
    expect(why({ annualSpend: 11_000, orders: 4 }, draft)).toBe(
      'Gold’s line went from 10,000 to 12,000: 1,000 CNY short, and 1 more',
    );
  });

  test('only by the change that they fail', () => {
    const draft = [goldRule(goldSpend(12_000), sixOrders), silver];
    expect(why({ annualSpend: 15_000, orders: 4 }, draft)).toBe('New condition for Gold, orders at least 6: 2 short');
  });

  test('because a condition asks something else', () => {
    const member = leaf('gold-spend', 'member', 'equal', true);
    expect(why({ annualSpend: 11_000, member: false }, [goldRule(member), silver])).toBe(
      'Gold’s condition is now “member is yes”, not “annual spend at least 10,000 CNY”: here no',
    );
  });

  test('because a level was raised, which has no distance', () => {
    const level = (value: string) => goldRule(leaf('gold-level', 'level', 'atLeast', value));
    expect(why({ annualSpend: 6_000, level: 'low' }, [level('high'), silver], [level('low'), silver])).toBe(
      'Gold’s line went from Low to High: here Low',
    );
  });

  test('because the rule was removed, switched off or leads elsewhere', () => {
    expect(why({ annualSpend: 11_000 }, [silver])).toBe('Rule “GOLD by spend” was removed');
    expect(why({ annualSpend: 11_000 }, [{ ...gold, enabled: false }, silver])).toBe(
      'Rule “GOLD by spend” was switched off',
    );
    expect(why({ annualSpend: 11_000 }, [{ ...gold, tier: 'SILVER' }, silver])).toBe(
      '“GOLD by spend” leads to Silver now, not Gold',
    );
  });

  test('because any of became all of', () => {
    const parts = [goldSpend(10_000), sixOrders];
    const live = [{ ...gold, conditions: { id: 'gold-all', any: parts } }, silver];
    expect(why({ annualSpend: 11_000, orders: 4 }, [goldRule(...parts), silver], live)).toBe(
      'The conditions of “GOLD by spend” are combined differently now',
    );
  });
});

describe('a cap', () => {
  const cap: Rules[number] = {
    id: 'cap',
    name: 'Open complaints',
    tier: 'SILVER',
    effect: 'cap',
    conditions: { id: 'cap-all', all: [leaf('cap-member', 'member', 'equal', false)] },
  };

  test('that is new decides over the rule that still passes', () => {
    expect(why({ annualSpend: 11_000, member: false }, [...spendRules(10_000), cap])).toBe(
      '“Open complaints” decides now',
    );
  });

  test('that is gone no longer holds the customer back', () => {
    expect(why({ annualSpend: 11_000, member: false }, spendRules(10_000), [...spendRules(10_000), cap])).toBe(
      '“Open complaints” no longer holds them back',
    );
  });
});

describe('a customer goes up', () => {
  test('because the line was lowered', () => {
    expect(why({ annualSpend: 9_240 }, spendRules(9_000))).toBe(
      'Gold’s line went from 10,000 to 9,000: 240 CNY above it',
    );
    expect(why({ annualSpend: 9_000 }, spendRules(9_000))).toBe('Gold’s line went from 10,000 to 9,000: exactly on it');
  });

  test('because a condition was taken out', () => {
    const live = [goldRule(goldSpend(10_000), sixOrders), silver];
    expect(why({ annualSpend: 11_000, orders: 4 }, spendRules(10_000), live)).toBe(
      'Gold’s condition “orders at least 6” was removed',
    );
  });

  test('because a rule is new, or on again', () => {
    expect(why({ annualSpend: 11_000 }, spendRules(10_000), [silver])).toBe('New rule “GOLD by spend” passes');
    expect(why({ annualSpend: 11_000 }, spendRules(10_000), [{ ...gold, enabled: false }, silver])).toBe(
      'Rule “GOLD by spend” was switched on',
    );
  });
});

describe('a customer who does not move', () => {
  test('is told how far the next tier is', () => {
    expect(why({ annualSpend: 6_000 }, spendRules(10_000))).toBe('4,000 CNY short of Gold in annual spend');
    expect(why({ annualSpend: 6_000 }, spendRules(10_000), null)).toBe('4,000 CNY short of Gold in annual spend');
  });

  test('is told which facts the next tier asks more of', () => {
    const draft = [goldRule(goldSpend(10_000), sixOrders), silver];
    expect(why({ annualSpend: 6_000, orders: 1 }, draft, draft)).toBe('Gold asks for more in annual spend and orders');
  });

  test('at the top is told what lifts them there', () => {
    expect(why({ annualSpend: 60_000 }, spendRules(10_000))).toBe('“GOLD by spend” passes');
  });

  test('whom no rule could lift belongs to everyone else', () => {
    expect(why({ annualSpend: 60_000 }, [], [])).toBe('No rule lifts them: everyone else');
  });
});

describe('missing facts', () => {
  test('an undetermined customer is told between which tiers, and for want of what', () => {
    expect(why({}, spendRules(10_000))).toBe('Regular to Gold, depending on annual spend, which is not known');
  });

  test('a customer is settled once nothing asks for what is missing', () => {
    const live = [goldRule(goldSpend(10_000), sixOrders), silver];
    expect(why({ annualSpend: 11_000 }, spendRules(10_000), live)).toBe(
      'It no longer depends on orders, which is not known',
    );
  });
});

test('in Chinese', () => {
  setLanguage('zh-CN');
  expect(why({ annualSpend: 11_240 }, spendRules(12_000), undefined, 'zh-CN')).toBe(
    '金卡的门槛由 10,000 调整为 12,000：还差 760 元',
  );
  expect(why({ annualSpend: 6_000 }, spendRules(10_000), undefined, 'zh-CN')).toBe('年消费额距金卡还差 4,000 元');
});

test('a tier that is held from now on is told as such, not as what the customer falls short of', () => {
  const movement = {
    validity: { months: 12, ends: 'anniversary' },
    upgrade: 'immediate',
    downgrade: 'atReview',
  } as const;
  const [live, draft] = [spendPolicy(), spendPolicy({ movement } as Partial<PolicyDocument>)];
  const customer = { facts: { annualSpend: 100 }, current: { tier: 'GOLD', validUntil: '2026-12-31' } };
  const told = (from: typeof live, to: typeof live) => {
    const judged = judgeOf(to, from, '2026-11-21').judge(customer);
    if (!judged.draft.ok) throw new Error('cannot be evaluated');
    const speaker = { draft: to, live: from, language: 'en' as const, say: sayReason };
    return toldReason(customer, judged.draft.judgement, judged.live, speaker, '2026-11-21');
  };
  expect(told(live, draft)).toMatchObject({
    reason: 'A tier is held for a time now: Gold until 31 Dec 2026',
    change: { subject: 'movement' },
  });
  expect(told(draft, live).reason).toBe('A tier is no longer held for a time');
  expect(told(draft, draft).reason).toBe('4,900 CNY short of Silver in annual spend');
});
