// What reasoning finds in small policies, each with a customer who shows it.
import { withDefaults, type ConditionInput } from '../policy/index.js';
import { templates } from '../templates/index.js';
import { findProblems } from './index.js';
import {
  today,
  leaf,
  all,
  any,
  not,
  rule,
  policy,
  found,
  told,
  gold,
  silver,
  outcomeOf,
} from './testing/small-policies.js';

test('an ordinary ladder has nothing to be told', () => expect(told(policy([gold, silver]))).toEqual([]));

test.each(templates.map((template) => [template.key, template.document] as const))(
  'nothing is told of the starter policy %s',
  (_key, document) => expect(told(document)).toEqual([]),
);

describe('a rule that can never be true', () => {
  const never = (conditions: ConditionInput) => told(policy([gold, silver, rule('never', 'GOLD', conditions)]));

  test.each<[string, () => ConditionInput]>([
    ['bounds that exclude each other', () => all(leaf('spend', 'lessThan', 5), leaf('spend', 'greaterThan', 7))],
    [
      'a strict bound on both sides of one number',
      () => all(leaf('spend', 'lessThan', 5), leaf('spend', 'greaterThanInclusive', 5)),
    ],
    ['no whole number between two', () => all(leaf('orders', 'greaterThan', 3), leaf('orders', 'lessThan', 4))],
    ['less than the least that the fact takes', () => all(leaf('orders', 'lessThan', 0))],
    ['two values at once', () => all(leaf('city', 'equal', 'A'), leaf('city', 'equal', 'B'))],
    [
      'a text that does not start as asked',
      () => all(leaf('city', 'startsWith', 'Shang'), leaf('city', 'in', ['Beijing', 'Xian'])),
    ],
    ['a level above the highest', () => all(leaf('level', 'atLeast', 'mid'), leaf('level', 'notIn', ['mid', 'high']))],
    [
      'an item that is there and is not',
      () => all(leaf('tags', 'containsAll', ['a', 'b']), leaf('tags', 'doesNotContain', 'b')),
    ],
    ['a fact that is missing and has a value', () => all(leaf('spend', 'isMissing'), leaf('spend', 'greaterThan', 1))],
    ['less than itself', () => all(leaf('spend', 'lessThan', { fact: 'spend' }))],
    [
      'a circle of comparisons',
      () => all(leaf('spend', 'lessThan', { fact: 'orders' }), leaf('orders', 'lessThan', { fact: 'spend' })),
    ],
    ['the negation of what is always so', () => not(any(leaf('spend', 'isPresent'), leaf('spend', 'isMissing')))],
    [
      'recent and long ago',
      () => all(leaf('joined', 'withinLast', { n: 30, unit: 'days' }), leaf('joined', 'before', '2020-01-01')),
    ],
  ])('%s', (_what, conditions) => expect(never(conditions())).toEqual([['rule-never-true', 'never']]));

  test.each<[string, () => ConditionInput]>([
    [
      'one whole number',
      () => all(leaf('orders', 'greaterThan', 3), leaf('orders', 'lessThan', 5), leaf('spend', 'lessThan', 0)),
    ],
    [
      'a date that comes within the period later',
      () => all(leaf('joined', 'withinLast', { n: 30, unit: 'days' }), leaf('joined', 'after', '2027-06-01')),
    ],
    [
      'a text with two pieces',
      () =>
        all(leaf('city', 'startsWith', 'Sh'), leaf('city', 'endsWith', 'ai'), not(leaf('city', 'equal', 'Shanghai'))),
    ],
    [
      'facts in one order of several',
      () =>
        all(
          leaf('orders', 'greaterThan', { fact: 'spend' }),
          leaf('spend', 'greaterThan', 8),
          leaf('orders', 'lessThan', 10),
        ),
    ],
  ])('is not one that asks for %s', (_what, conditions) => expect(never(conditions())).toEqual([]));

  test('says so from today on, where an earlier day could have it otherwise', () => {
    const late = all(leaf('joined', 'withinLast', { n: 30, unit: 'days' }), leaf('joined', 'before', '2020-01-01'));
    const [problem] = found(policy([gold, silver, rule('late', 'GOLD', late)]));
    expect(problem?.message.en).toContain('can never be true from today on');
    expect(problem?.message['zh-CN']).toContain('从今日起永远不会成立');
  });

  test('names the part that cannot be', () => {
    const impossible = all(leaf('spend', 'lessThan', 5), leaf('spend', 'greaterThan', 7));
    const [problem] = found(
      policy([gold, silver, rule('never', 'GOLD', all(leaf('orders', 'greaterThan', 1), any(impossible)))]),
    );
    expect(problem?.nodeId).toBeDefined();
    expect(problem?.message.en).toContain('never');
    expect(problem?.message['zh-CN']).toContain('never');
  });
});

describe('a rule that never decides', () => {
  test('is one that a better tier’s rule covers', () => {
    const document = policy([gold, silver, rule('covered', 'SILVER', all(leaf('spend', 'greaterThan', 20_000)))]);
    expect(told(document)).toEqual([['rule-never-decides', 'covered']]);
    const [problem] = found(document);
    expect(problem && outcomeOf(document, problem)).toMatchObject({
      qualified: 'GOLD',
      matched: ['gold', 'silver', 'covered'],
    });
  });

  test('is one that several better rules cover together', () => {
    const low = rule('low', 'GOLD', all(leaf('spend', 'between', { min: -5, max: 100 })));
    const high = rule('high', 'GOLD', all(leaf('spend', 'greaterThanInclusive', 100)));
    expect(
      told(policy([low, high, rule('covered', 'SILVER', all(leaf('spend', 'between', { min: 0, max: 200 })))])),
    ).toEqual([
      ['rule-never-decides', 'covered'],
      ['tier-unreachable', 'SILVER'],
    ]);
  });

  test('is one for everyone else’s tier', () =>
    expect(told(policy([gold, silver, rule('base', 'BASE', all(leaf('spend', 'lessThan', 5_000)))]))).toContainEqual([
      'rule-never-decides',
      'base',
    ]));

  test('is a cap that nobody is above', () =>
    expect(
      told(policy([gold, silver, rule('cap', 'SILVER', all(leaf('spend', 'lessThan', 10_000)), { effect: 'cap' })])),
    ).toEqual([['rule-never-decides', 'cap']]));

  test('is not a cap that holds somebody back', () =>
    expect(
      told(policy([gold, silver, rule('cap', 'SILVER', all(leaf('orders', 'lessThan', 2)), { effect: 'cap' })])),
    ).toEqual([]));

  test('is not a floor or a retain that keeps somebody', () => {
    const keep = rule('keep', 'GOLD', all(leaf('spend', 'greaterThanInclusive', 8_000)), { effect: 'retain' });
    const floor = rule('floor', 'SILVER', all(leaf('orders', 'greaterThan', 50)), { effect: 'floor' });
    expect(told(policy([gold, silver, keep, floor]))).toEqual([]);
  });
});

describe('a tier that nobody can end in', () => {
  test('is told once its last rule is covered', () => {
    const covering = rule('gold', 'GOLD', all(leaf('spend', 'greaterThanInclusive', 4_000)));
    expect(told(policy([covering, silver]))).toEqual([
      ['rule-never-decides', 'silver'],
      ['tier-unreachable', 'SILVER'],
    ]);
  });

  test('can be that of everyone else', () => {
    const rest = rule('rest', 'SILVER', any(leaf('spend', 'isPresent'), leaf('spend', 'isMissing')));
    expect(told(policy([gold, rest]))).toEqual([['tier-unreachable', 'BASE']]);
  });

  test('is an error of its own where no rule leads there, and not told twice', () =>
    expect(told(policy([gold]))).toEqual([]));
});

describe('computed facts', () => {
  const formula = (expression: string) => [{ key: 'value', kind: 'formula' as const, expression, decimals: 2 }];
  const valued = (from: number, to: number, expression: string) =>
    told(
      policy([gold, silver, rule('valued', 'GOLD', all(leaf('value', 'between', { min: from, max: to })))], {
        derived: formula(expression),
      }),
    );

  test('a narrow range of a product is reached by moving one factor', () =>
    expect(valued(777.5, 777.6, 'spend * orders')).toEqual([]));
  test('a range beyond all that a formula comes to is proven empty', () =>
    expect(valued(-10, -1, 'abs(spend) + orders')).toEqual([['rule-never-true', 'valued']]));
  test('days since a date are reached', () => expect(valued(100, 101, 'daysSince(joined)')).toEqual([]));
  test('where the search ends without an answer, the problem says so', () =>
    expect(valued(5, 6, 'spend - spend + orders - orders')).toEqual([['rule-never-true', 'valued', '?']]));
});

test('a policy that is too large to be looked into is told so once, not rule by rule', () => {
  const facts = Array.from({ length: 40 }, (_, i) => ({ key: `f${i}`, type: 'number' as const }));
  const rules = Array.from({ length: 60 }, (_, i) =>
    rule(
      `r${i}`,
      i % 2 === 0 ? 'GOLD' : 'SILVER',
      all(
        ...Array.from({ length: 30 }, (__, k) =>
          any(
            leaf(`f${(i * 7 + k) % 40}`, 'lessThan', { fact: `f${(i * 3 + k * 11) % 40}` }),
            leaf(`f${(k * 13) % 40}`, 'greaterThan', (i * 31 + k) % 97),
          ),
        ),
      ),
    ),
  );
  const problems = findProblems(withDefaults(policy(rules, { facts })), { today });
  const incomplete = problems.filter(({ code }) => code === 'check-incomplete');
  expect(incomplete).toHaveLength(1);
  expect(incomplete[0]).toMatchObject({ severity: 'warning', proven: false });
});
