// What reasoning finds at the line between two tiers.
import { type ConditionInput } from '../policy/index.js';
import { leaf, all, rule, policy, found, told, outcomeOf } from './testing/small-policies.js';

describe('a line between two tiers', () => {
  const bronze = (conditions: ConditionInput) => rule('lower', 'SILVER', conditions);
  const upper = (conditions: ConditionInput) => rule('upper', 'GOLD', conditions);

  test('that both take is shown by the customer on it', () => {
    const document = policy([
      upper(all(leaf('spend', 'greaterThanInclusive', 10_000))),
      bronze(all(leaf('spend', 'between', { min: 5_000, max: 10_000, bounds: '[]' }))),
    ]);
    expect(told(document)).toEqual([['boundary-overlap', 'lower']]);
    const [problem] = found(document);
    expect(problem?.witness).toMatchObject({ facts: { spend: 10_000 } });
    expect(problem && outcomeOf(document, problem).matched).toEqual(['upper', 'lower']);
    expect(problem?.message.en).toBe('“lower” and “upper” both take a customer whose spend is exactly 10,000 CNY.');
  });

  test('that both leave is shown by the customer on it', () => {
    const document = policy([
      upper(all(leaf('spend', 'greaterThan', 10_000), leaf('orders', 'greaterThan', 6))),
      bronze(all(leaf('spend', 'between', { min: 5_000, max: 10_000 }))),
    ]);
    expect(told(document)).toEqual([['boundary-gap', 'lower']]);
    const [problem] = found(document);
    expect(problem && outcomeOf(document, problem)).toMatchObject({ qualified: 'BASE', matched: [] });
    expect(problem?.message['zh-CN']).toBe('Spend恰好为 10,000 元的客户既不满足“lower”，也不满足“upper”。');
  });

  test('between whole numbers can be left without naming it', () =>
    expect(
      told(
        policy([
          upper(all(leaf('orders', 'greaterThanInclusive', 11))),
          bronze(all(leaf('orders', 'lessThanInclusive', 9))),
        ]),
      ),
    ).toEqual([['boundary-gap', 'lower']]));

  test('is no gap where another rule takes it', () =>
    expect(
      told(
        policy([
          upper(all(leaf('spend', 'greaterThan', 10_000))),
          rule('exactly', 'GOLD', all(leaf('spend', 'equal', 10_000))),
          bronze(all(leaf('spend', 'between', { min: 5_000, max: 10_000 }))),
        ]),
      ),
    ).toEqual([]));

  test('is found on a score, too', () => {
    const document = policy(
      [upper(all(leaf('score', 'greaterThan', 20))), bronze(all(leaf('score', 'lessThan', 20)))],
      {
        derived: [
          {
            key: 'score',
            kind: 'scorecard',
            items: [{ fact: 'level', weight: 1, points: { low: 10, mid: 20, high: 30 } }],
          },
        ],
      },
    );
    expect(told(document)).toEqual([['boundary-gap', 'lower']]);
    expect(found(document)[0]?.witness).toMatchObject({ facts: { level: 'mid' } });
  });

  test('is no gap where a score never comes to it', () =>
    expect(
      told(
        policy([upper(all(leaf('score', 'greaterThan', 15))), bronze(all(leaf('score', 'lessThan', 15)))], {
          derived: [
            {
              key: 'score',
              kind: 'scorecard',
              items: [{ fact: 'level', weight: 1, points: { low: 10, mid: 20, high: 30 } }],
            },
          ],
        }),
      ),
    ).toEqual([['tier-unreachable', 'BASE']]));
});
