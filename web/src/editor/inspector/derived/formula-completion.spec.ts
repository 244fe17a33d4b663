import { withDefaults } from '@tierwright/shared/policy';
import { samplePolicy } from '../../document/sample-policy.js';
import { complete, completionAt } from './formula-completion.js';

const policy = withDefaults({
  ...samplePolicy(),
  facts: [...samplePolicy().facts, { key: 'joined', type: 'date', label: { en: 'Joined on', 'zh-CN': '入会日期' } }],
  derived: [{ key: 'value', kind: 'formula', expression: 'orders' }],
});
const at = (text: string, asked = false, caret = text.length) =>
  completionAt(policy, { own: 'value', language: 'en' }, { text, caret, asked });
const offered = (text: string, asked = false) => at(text, asked)?.options.map(({ insert }) => insert) ?? [];

test('a fact is found by its key, and by its name in either language', () => {
  expect(offered('2 * ann')).toEqual(['annualSpend']);
  expect(offered('2 * 订单')).toEqual(['orders']);
});

test('what begins with the word comes before what only contains it', () => {
  expect(offered('r')).toEqual(expect.arrayContaining(['referrals', 'round', 'orders']));
  expect(offered('r').indexOf('referrals')).toBeLessThan(offered('r').indexOf('orders'));
});

test('dates are offered where days are counted, and nowhere else', () => {
  expect(offered('daysSince(', true)).toEqual(['joined']);
  expect(offered('join')).toEqual([]);
});

test('neither the fact itself nor what is no number is offered', () => {
  expect(offered('val')).toEqual([]);
  expect(offered('verif')).toEqual([]);
});

test('a word that is complete offers nothing more', () => {
  expect(at('annualSpend')).toBeNull();
});

test('without a word nothing is offered until it is asked for', () => {
  expect(at('orders + ')).toBeNull();
  expect(offered('orders + ', true)).toContain('annualSpend');
});

test('the whole word is replaced, and a function opens its parenthesis', () => {
  const taken = at('2 * annX + 1', true, 7);
  expect(taken && complete('2 * annX + 1', taken, { kind: 'number', insert: 'annualSpend', name: '' })).toEqual({
    text: '2 * annualSpend + 1',
    caret: 15,
  });
  const called = at('flo');
  expect(called && complete('flo', called, { kind: 'function', insert: 'floor', name: 'floor' })).toEqual({
    text: 'floor()',
    caret: 6,
  });
});
