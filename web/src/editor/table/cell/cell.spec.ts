import { languages, type Language } from '@tierwright/shared/language';
import { readableFacts, withDefaults, type Fact } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { ask, normal, sameAsks } from './ask.js';
import { readCell } from './read-cell.js';
import { arbitraryCell, arbitraryFacts } from './sample-asks.js';
import { cellSays, writeCell } from './write-cell.js';

const policy = withDefaults({
  schema: 'tierwright/policy@1',
  name: 'P',
  tiers: [{ key: 'A' }, { key: 'B' }],
  fallback: 'B',
  facts: [
    { key: 'spend', type: 'number', label: { en: 'Annual spend', 'zh-CN': '年消费额' }, unit: 'CNY' },
    { key: 'budget', type: 'number', label: { en: 'Budget', 'zh-CN': '预算' } },
    { key: 'orders', type: 'integer', label: { en: 'Orders', 'zh-CN': '订单数' } },
    { key: 'verified', type: 'boolean', label: { en: 'Verified', 'zh-CN': '已认证' } },
    { key: 'city', type: 'string' },
    {
      key: 'scale',
      type: 'enum',
      ordered: true,
      values: ['small', 'middle', 'large'].map((value, i) => ({
        value,
        label: { en: ['Small', 'Middle', 'Large'][i] ?? '', 'zh-CN': ['小客户', '中型客户', '大客户'][i] ?? '' },
      })),
    },
    { key: 'since', type: 'date' },
    { key: 'tags', type: 'list', itemType: 'string' },
  ],
  rules: [],
});
const factOf = (key: string): Fact => {
  const fact = readableFacts(policy).get(key);
  if (!fact) throw new Error(key);
  return fact;
};
const reading = (key: string, text: string, language: Language = 'en') =>
  readCell(text, factOf(key), { policy, language });
const asks = (key: string, text: string, language?: Language) => {
  const answer = reading(key, text, language);
  return answer.ok ? answer.value : answer.fault;
};
const one = (operator: string, value?: Parameters<typeof ask>[1], negated?: boolean) => [ask(operator, value, negated)];

test('what a cell says is read back as what it asks, for every type, operator, name and language', () => {
  fc.assert(
    fc.property(arbitraryFacts, fc.constantFrom(...languages), (facts, language) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...facts.facts).chain((fact) => fc.tuple(fc.constant(fact), arbitraryCell(facts, fact))),
          ([fact, cell]) => {
            const speaker = { policy: facts, language };
            const text = writeCell(cell, fact, speaker);
            expect([text, readCell(text, fact, speaker)]).toEqual([
              text,
              { ok: true, value: cell.map((each) => normal(each, fact)) },
            ]);
            expect(cellSays(cell, fact, speaker)).toBe(true);
          },
        ),
        { numRuns: 12 },
      );
    }),
    { numRuns: 60 },
  );
});

test.each<[string, string, ReturnType<typeof one>]>([
  ['spend', '>= 12000', one('greaterThanInclusive', 12000)],
  ['spend', '≥12,000', one('greaterThanInclusive', 12000)],
  ['spend', '≥ 12,000 CNY', one('greaterThanInclusive', 12000)],
  ['spend', '不低于 5000', one('greaterThanInclusive', 5000)],
  ['spend', '不低于５０００元', one('greaterThanInclusive', 5000)],
  ['spend', '> 5', one('greaterThan', 5)],
  ['spend', 'not over 5', one('lessThanInclusive', 5)],
  ['spend', '5', one('equal', 5)],
  ['spend', 'not 5', one('notEqual', 5)],
  ['spend', '1,200, 5', one('in', [1200, 5])],
  ['spend', '5000..12000', one('between', { min: 5000, max: 12000 })],
  ['spend', '[5,000..12,000]', one('between', { min: 5000, max: 12000, bounds: '[]' })],
  ['spend', 'not 5..6', one('between', { min: 5, max: 6 }, true)],
  ['spend', '>= 5000 and < 12000', [ask('greaterThanInclusive', 5000), ask('lessThan', 12000)]],
  ['spend', '≥5000 <12000', [ask('greaterThanInclusive', 5000), ask('lessThan', 12000)]],
  ['spend', '不低于 5000 且低于 12000', [ask('greaterThanInclusive', 5000), ask('lessThan', 12000)]],
  ['spend', '> budget', one('greaterThan', { fact: 'budget' })],
  ['spend', '高于预算', one('greaterThan', { fact: 'budget' })],
  ['spend', 'missing', one('isMissing')],
  ['spend', '有数据', one('isPresent')],
  ['spend', 'any', []],
  ['spend', ' 任意 ', []],
  ['spend', '', []],
  ['verified', 'yes', one('equal', true)],
  ['verified', '否', one('equal', false)],
  ['verified', 'not yes', one('equal', false)],
  ['scale', 'Small, Large', one('in', ['small', 'large'])],
  ['scale', '小客户、大客户', one('in', ['small', 'large'])],
  ['scale', 'not Small', one('notEqual', 'small')],
  ['scale', 'not small, middle', one('notIn', ['small', 'middle'])],
  ['scale', '≥ Middle', one('atLeast', 'middle')],
  ['scale', '不低于中型客户', one('atLeast', 'middle')],
  ['scale', '< Middle', one('atLeast', 'middle', true)],
  ['city', 'North', one('equal', 'North')],
  ['city', 'North, East', one('in', ['North', 'East'])],
  ['city', '“North, East”', one('equal', 'North, East')],
  ['city', 'starts with N', one('startsWith', 'N')],
  ['since', 'before 2026-05-01', one('before', '2026-05-01')],
  ['since', '不早于2026年5月1日', one('onOrAfter', '2026-05-01')],
  ['since', '2026-01-01..2026-07-01', [ask('onOrAfter', '2026-01-01'), ask('before', '2026-07-01')]],
  ['since', 'last 90 days', one('withinLast', { n: 90, unit: 'days' })],
  ['since', '最近6个月内', one('withinLast', { n: 6, unit: 'months' })],
  ['since', 'not last 1 year', one('notWithinLast', { n: 1, unit: 'years' })],
  ['tags', 'vip', one('contains', 'vip')],
  ['tags', 'vip, new', one('containsAny', ['vip', 'new'])],
  ['tags', 'all of vip, new', one('containsAll', ['vip', 'new'])],
])('a cell of %s understands “%s”', (key, text, expected) => {
  expect(asks(key, text)).toEqual(expected);
  expect(asks(key, text, 'zh-CN')).toEqual(expected);
});

test.each([
  ['spend', 'abc', { code: 'number', text: 'abc' }],
  ['spend', '≥', { code: 'nothing' }],
  ['spend', '12000..5000', { code: 'reversed', text: '12000..5000' }],
  ['spend', '≥ 5 and ≥ 6', { code: 'number', text: '5 and ≥ 6' }],
  ['orders', '≥ 2.5', { code: 'whole', text: '2.5' }],
  ['verified', 'maybe', { code: 'yesNo', text: 'maybe' }],
  ['scale', 'Huge', { code: 'level', text: 'Huge', levels: ['Small', 'Middle', 'Large'] }],
  ['since', 'before 2026-02-30', { code: 'date', text: '2026-02-30' }],
  ['since', 'last week', { code: 'period', text: 'week' }],
])('a cell of %s says why it cannot read “%s”', (key, text, expected) => {
  expect(asks(key, text)).toEqual(expected);
});

test.each([
  ['spend', [ask('greaterThanInclusive', 12000)], '≥ 12,000', '≥ 12,000'],
  ['spend', [ask('lessThan', 5, true)], '≥ 5', '≥ 5'],
  ['spend', [ask('greaterThan', { fact: 'budget' })], '> Budget', '> 预算'],
  ['scale', [ask('in', ['small', 'large'])], 'Small, Large', '小客户、大客户'],
  ['scale', [ask('notEqual', 'small')], 'not Small', '非 小客户'],
  ['verified', [ask('notEqual', true)], 'no', '否'],
  ['since', [ask('withinLast', { n: 90, unit: 'days' })], 'last 90 days', '最近 90 天'],
  ['since', [ask('before', '2026-05-01')], 'before 2026-05-01', '早于 2026-05-01'],
])('a cell of %s shows %j as “%s”', (key, cell, english, chinese) => {
  expect(writeCell(cell, factOf(key), { policy, language: 'en' })).toBe(english);
  expect(writeCell(cell, factOf(key), { policy, language: 'zh-CN' })).toBe(chinese);
});

test('a value that suits no cell is not said by one', () => {
  const speaker = { policy, language: 'en' } as const;
  expect(cellSays([ask('equal', 'huge')], factOf('scale'), speaker)).toBe(false);
  expect(cellSays([ask('greaterThan', 'abc')], factOf('spend'), speaker)).toBe(false);
  expect(cellSays([ask('greaterThan', 5), ask('greaterThan', 6)], factOf('spend'), speaker)).toBe(false);
  expect(sameAsks([ask('equal', true, true)], [ask('equal', false)], factOf('verified'))).toBe(true);
});
