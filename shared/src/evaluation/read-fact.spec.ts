import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Limits',
  tiers: [{ key: 'A' }, { key: 'B' }],
  fallback: 'B',
  facts: [
    { key: 's', type: 'string', label: { en: 'Remark', 'zh-CN': '备注' } },
    { key: 'texts', type: 'list', itemType: 'string' },
    { key: 'numbers', type: 'list', itemType: 'number' },
    { key: 'level', type: 'enum', values: Array.from({ length: 30 }, (_, i) => ({ value: `level ${i}` })) },
  ],
  rules: [
    {
      id: 'r',
      tier: 'A',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'l', fact: 's', operator: 'isPresent' }] },
    },
  ],
};
const { evaluateNow } = compiledEvaluator(withDefaults(document));
const evaluated = (facts: Parameters<typeof evaluateNow>[0]['facts']) => evaluateNow({ facts, asOf: '2026-11-21' });

describe('a fact', () => {
  it.each([
    ['a text of 1,000 characters', { s: 'x'.repeat(1000) }],
    ['a text of 1,000 characters outside the basic plane', { s: '😀'.repeat(1000) }],
    ['a list of 1,000 numbers', { numbers: Array.from({ length: 1000 }, (_, i) => i) }],
    ['a list of texts of 1,000 characters', { texts: ['x'.repeat(1000)] }],
  ])('may be %s', (_, facts) => expect(evaluated(facts).ok).toBe(true));

  it.each([
    ['a text of 1,001 characters', { s: 'x'.repeat(1001) }],
    ['a text of 1,001 characters outside the basic plane', { s: '😀'.repeat(1001) }],
    ['a text of ten million characters', { s: 'x'.repeat(10_000_000) }],
    ['a text with NUL in it', { s: 'a\u0000b' }],
    ['a list of 1,001 numbers', { numbers: Array.from({ length: 1001 }, (_, i) => i) }],
    ['a list with a text of 1,001 characters', { texts: ['x'.repeat(1001)] }],
    ['a list with half a character', { texts: ['\udc00'] }],
    ['a list of lists', { texts: [['a']] }],
  ])('may not be %s', (_, facts) => expect(evaluated(facts)).toMatchObject({ error: { code: 'fact-invalid' } }));

  it('that is refused is told by its name, in both languages, with what was expected and a short form of what came', () => {
    expect(evaluated({ s: 12 })).toEqual({
      ok: false,
      error: {
        code: 'fact-invalid',
        violations: [
          {
            path: '/facts/s',
            code: 'fact-invalid',
            fact: 's',
            expected: 'text of at most 1000 characters',
            got: '12',
            message: {
              en: 'Remark must be text of at most 1000 characters; 12 was sent.',
              'zh-CN': '“备注”应为不超过 1000 个字符的文本，收到的是 12。',
            },
          },
        ],
      },
    });
    const long = evaluated({ s: 'y'.repeat(5000), level: 'z'.repeat(5000) });
    const violations = long.ok ? [] : (long.error.violations ?? []);
    expect(violations).toHaveLength(2);
    for (const { got, expected } of violations) {
      expect(got?.length).toBeLessThan(80);
      expect(expected?.length).toBeLessThan(400);
    }
  });

  it.each<[PolicyDocument['facts'][number], unknown, string]>([
    [{ key: 'f', type: 'number', min: 0, max: 9 }, '12', '“f”应为数值，范围 0 至 9，收到的是 "12"。'],
    [{ key: 'f', type: 'integer', min: 1 }, 0.5, '“f”应为整数，不小于 1，收到的是 0.5。'],
    [{ key: 'f', type: 'integer', max: 1 }, [1, 2], '“f”应为整数，不大于 1，收到的是有 2 项的列表。'],
    [{ key: 'f', type: 'boolean' }, {}, '“f”应为 true 或 false，收到的是对象。'],
    [
      { key: 'f', type: 'enum', values: [{ value: '高' }, { value: 'b' }] },
      'c',
      '“f”应为以下之一："高"、"b"，收到的是 "c"。',
    ],
    [{ key: 'f', type: 'date' }, 5, '“f”应为日期（如 2026-11-21）或 RFC 3339 时间戳，收到的是 5。'],
  ])('that is refused is told in Chinese with Chinese punctuation: %j', (fact, value, sentence) => {
    const evaluator = compiledEvaluator(withDefaults({ ...document, facts: [fact], rules: [] }));
    const answer = evaluator.evaluateNow({ facts: { f: value as never }, asOf: '2026-11-21' });
    expect(answer.ok ? '' : answer.error.violations?.[0]?.message['zh-CN']).toBe(sentence);
  });
});
