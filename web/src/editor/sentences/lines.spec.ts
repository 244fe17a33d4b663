import { plainText } from '@tierwright/shared/policy';
import type { EditableRule } from '../document/editable.js';
import { leaf, ruleOf, samplePolicy } from '../document/sample-policy.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { fitsOneSentence, ruleLines } from './lines.js';

const policy = vocabularyOf(samplePolicy());
const said = (rule: EditableRule, language: 'en' | 'zh-CN' = 'en', name: string | null = null) =>
  ruleLines(policy, rule, language, name).map(({ depth, tokens }) => '  '.repeat(depth) + plainText(tokens));
const rule = (id: string): EditableRule => {
  const found = samplePolicy().rules.find((other) => other.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};

describe('a rule in the outline', () => {
  it('is one sentence where it asks little', () => {
    expect(said(rule('gold'))).toEqual(['Gold: annual spend at least 10,000 CNY and orders at least 4']);
    expect(said(rule('gold'), 'zh-CN')).toEqual(['金卡客户：年消费额不低于 10,000 元，且订单数不低于 4']);
  });

  it('is a heading with a line for each condition where it asks more', () => {
    expect(said(rule('vip'))).toEqual([
      'VIP: all of these hold',
      '  annual spend at least 50,000 CNY',
      '  orders at least 24 or referrals over 3',
      '  verified is yes',
    ]);
    expect(said(rule('vip'), 'zh-CN')[0]).toBe('VIP客户：同时满足以下全部条件');
  });

  it('goes down as deep as its groups do', () => {
    const few = (id: string) => [leaf(`${id}1`, 'orders', 'equal', 1), leaf(`${id}2`, 'referrals', 'equal', 2)];
    const deep = { id: 'r', any: [{ id: 'a', all: [...few('x'), { id: 'b', any: few('y') }] }, ...few('z')] };
    expect(said(ruleOf('deep', 'GOLD', deep))).toEqual([
      'Gold: any of these holds',
      '  all of these hold',
      '    orders exactly 1',
      '    referrals exactly 2',
      '    orders exactly 1 or referrals exactly 2',
      '  orders exactly 1',
      '  referrals exactly 2',
    ]);
  });

  it('says what it does where it does not lift, and its own name where its tier stands above it', () => {
    expect(said(rule('cap'))[0]).toMatch(/^At most Silver: /);
    expect(said(rule('gold'), 'en', 'Gold by spend')[0]).toMatch(/^Gold by spend: annual spend/);
  });

  it('says that nothing is asked of an empty one', () => {
    expect(said(ruleOf('new', 'GOLD', { id: 'g', all: [] }))).toEqual(['Gold: nothing is asked yet']);
  });

  it('knows each condition that its lines say, once', () => {
    const ids = ruleLines(policy, rule('vip'), 'en', null).flatMap(({ nodes }) => [...nodes]);
    expect(ids.sort()).toEqual(
      ['vip-all', 'vip-any', 'vip-not', 'vip-orders', 'vip-refs', 'vip-spend', 'vip-verified'].sort(),
    );
  });
});

it('a group inside a group does not fit a sentence, a group of one does', () => {
  const one = leaf('l', 'orders', 'equal', 1);
  expect(fitsOneSentence({ id: 'a', all: [{ id: 'b', any: [one] }] })).toBe(true);
  expect(fitsOneSentence({ id: 'a', all: [one, { id: 'b', any: [one, one] }] })).toBe(false);
});
