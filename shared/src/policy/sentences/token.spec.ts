import type { Json, Leaf } from '../condition-schema.js';
import { membershipWith } from '../testing/membership.js';
import { conditionSentence, derivedSentence, leafWords, operatorLabel, plainText, ruleLead } from './index.js';

const leafOf = (fact: string, operator: string, value: Json): Leaf => ({ id: 'leaf', fact, operator, value });

describe('the pieces of a sentence', () => {
  const policy = membershipWith({});

  it('carry the node, the fact and the place of each value, so that they can be edited where they stand', () => {
    const node = { id: 'g', all: [leafOf('annualSpend', 'between', { min: 1, max: 2 })] };
    expect(conditionSentence(policy, node, 'en')).toEqual([
      { kind: 'fact', text: 'annual spend', nodeId: 'leaf', factKey: 'annualSpend' },
      { kind: 'text', text: ' ' },
      { kind: 'operator', text: 'from', nodeId: 'leaf' },
      { kind: 'text', text: ' ' },
      { kind: 'value', text: '1', nodeId: 'leaf', field: '/value/min' },
      { kind: 'text', text: ' ' },
      { kind: 'operator', text: 'up to but not including', nodeId: 'leaf', field: '/value/bounds' },
      { kind: 'text', text: ' ' },
      { kind: 'value', text: '2', nodeId: 'leaf', field: '/value/max' },
      { kind: 'text', text: ' ' },
      { kind: 'unit', text: 'CNY', nodeId: 'leaf' },
    ]);
  });

  it('of a formula know which part of it they speak', () => {
    const expression = '-daysSince( joined ) / 2 + round(orders * 1.50)';
    const tokens = derivedSentence(policy, { key: 'age', kind: 'formula', expression }, 'en');
    const written = tokens.flatMap(({ span }) => (span ? [expression.slice(...span)] : []));
    expect(written).toEqual(['joined', '2', 'orders', '1.50']);
  });

  it('say what a rule does apart from what it asks', () => {
    const said = (effect: 'qualify' | 'cap') => plainText(ruleLead(policy, { tier: 'GOLD', effect }, 'en'));
    expect([said('qualify'), said('cap')]).toEqual(['Gold', 'At most Gold']);
  });

  it('are the words of a node on the canvas', () => {
    const node = leafOf('annualSpend', 'greaterThanInclusive', 12000);
    const rest = { value: '12,000', after: '' };
    expect(leafWords(policy, node, 'en')).toEqual({
      fact: 'Annual spend',
      operator: 'is at least',
      unit: 'CNY',
      ...rest,
    });
    expect(leafWords(policy, node, 'zh-CN')).toEqual({ fact: '年消费额', operator: '不低于', unit: '元', ...rest });
    expect(leafWords(policy, leafOf('complaintRate', 'greaterThan', 2), 'en', true)).toMatchObject({
      operator: 'is not over',
    });
  });

  it('name operators for a picker', () => {
    expect(operatorLabel('greaterThanInclusive', 'number', 'en')).toBe('at least');
    expect(operatorLabel('equal', 'enum', 'en')).toBe('is');
    expect(operatorLabel('between', 'number', 'zh-CN')).toBe('介于');
    expect(operatorLabel('in', 'string', 'zh-CN')).toBe('为其中之一');
  });
});
