import fc from 'fast-check';
import { languages, type Language } from '../../language/index.js';
import { isLeaf, nodesOf, type Json, type Leaf } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import { arbitraryPolicy } from '../testing/arbitrary-policy.js';
import { membershipWith } from '../testing/membership.js';
import {
  conditionSentence,
  derivedSentence,
  fallbackSentence,
  leafWords,
  movementSentence,
  operatorLabel,
  plainText,
  ruleSentence,
  type Token,
} from './index.js';
import { spaced } from './token.js';

const leafOf = (fact: string, operator: string, value: Json): Leaf => ({ id: 'leaf', fact, operator, value });

const everySentence = (policy: Policy, language: Language): Token[][] => [
  ...policy.rules.map((rule) => ruleSentence(policy, rule, language)),
  ...Object.values(policy.conditions).map((node) => conditionSentence(policy, node, language)),
  ...policy.derived.map((derived) => derivedSentence(policy, derived, language)),
  movementSentence(policy, language),
  fallbackSentence(policy, language),
];

/** The places of a leaf's literals, and what kind of piece each is. */
function literalsOf({ value }: Leaf): [field: string, kind: Token['kind']][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || 'fact' in value) return [['/value', 'value']];
  return Object.keys(value).map((key) => [
    `/value/${key}`,
    key === 'bounds' ? 'operator' : key === 'unit' ? 'unit' : 'value',
  ]);
}

/** Every number in some JSON, with its path. */
const numbersIn = (json: unknown, path = ''): [path: string, n: number][] => {
  if (typeof json === 'number') return [[path, json]];
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => numbersIn(value, `${path}/${key}`));
};

describe('every sentence of every policy', () => {
  it('has no stray space, and Chinese keeps to Chinese punctuation', () => {
    fc.assert(
      fc.property(arbitraryPolicy, fc.constantFrom(...languages), (policy, language) => {
        for (const tokens of everySentence(policy, language)) {
          const line = plainText(tokens);
          expect(line).not.toMatch(/ {2}|^ | $|undefined|\[object/);
          expect(spaced(tokens, language)).toEqual(tokens);
          if (language === 'en') expect(line).not.toMatch(/ [,.:;)]|\( /);
          else {
            expect(line).not.toMatch(/[，。：；、（）“”] (?![+=])|(?<![+=]) [，。：；、（）“”]/u);
            expect(line).not.toMatch(/\p{Script=Han}[,:;]|\p{Script=Han} \p{Script=Han}|\p{Script=Han}[0-9](?!.*日)/u);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets every literal of a condition be edited where it stands, and names its operator and fact', () => {
    fc.assert(
      fc.property(arbitraryPolicy, fc.constantFrom(...languages), (policy, language) => {
        const trees = [...policy.rules.map(({ conditions }) => conditions), ...Object.values(policy.conditions)];
        for (const tree of trees) {
          const tokens = conditionSentence(policy, tree, language);
          const has = (nodeId: string, kind: Token['kind'], field?: string) =>
            tokens.some((token) => token.nodeId === nodeId && token.kind === kind && (!field || token.field === field));
          for (const leaf of [...nodesOf(tree)].filter(isLeaf)) {
            expect([leaf.id, has(leaf.id, 'operator')]).toEqual([leaf.id, true]);
            for (const [field, kind] of literalsOf(leaf))
              expect([leaf, field, has(leaf.id, kind, field)]).toEqual([leaf, field, true]);
            // Of two bounds that read as one range, the upper one shares the fact's name with the lower.
            const named = tokens.some(({ kind, factKey }) => kind === 'fact' && factKey === leaf.fact);
            expect(named).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('lets every number of a derived fact and of movement be edited where it stands', () => {
    fc.assert(
      fc.property(arbitraryPolicy, fc.constantFrom(...languages), (policy, language) => {
        const paths = (tokens: Token[]) => tokens.flatMap(({ path }) => path ?? []).sort();
        for (const derived of policy.derived) {
          const wanted = numbersIn(derived).filter(([path, n]) => !(path.endsWith('/weight') && n === 1));
          const constants = derived.kind === 'formula' ? (derived.expression.match(/\d+(\.\d+)?/g) ?? []) : [];
          const all = [...wanted.map(([path]) => path), ...constants.map(() => '/expression')].sort();
          expect(paths(derivedSentence(policy, derived, language))).toEqual(all);
        }
        const { movement } = policy;
        if (!movement) return expect(paths(movementSentence(policy, language))).toEqual([]);
        const numbers = numbersIn({ ...movement, validity: { ...movement.validity } }).map(([path]) => path);
        const months = movement.validity.ends === 'anniversary' ? ['/validity/months'] : [];
        const all = numbers
          .filter((path) => path !== '/validity/months')
          .concat(months, '/upgrade', '/downgrade', '/validity/ends');
        return expect(paths(movementSentence(policy, language))).toEqual(all.sort());
      }),
      { numRuns: 100 },
    );
  });

  it.each(['toString', 'valueOf', 'hasOwnProperty', 'length'])('can be spoken with %s as any of its names', (name) => {
    const policy = membershipWith({ facts: [{ key: 'n', label: 'N', type: 'number', unit: name }] });
    const values: [string, Json][] = [
      ['between', { min: 1, max: 2, bounds: name }],
      ['withinLast', { n: 1, unit: name }],
      ['equal', { fact: name }],
      [name, 1],
      [name, [1]],
    ];
    for (const language of languages) {
      for (const [operator, value] of values)
        for (const fact of ['n', name])
          expect(plainText(conditionSentence(policy, leafOf(fact, operator, value), language))).not.toMatch(
            /function|\{/,
          );
      expect(operatorLabel(name, 'number', language)).toBe(name);
    }
  });

  it('can be spoken whatever stands for a value', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('between', 'in', 'withinLast', 'equal', 'nonsense'), (json, operator) => {
        const value = JSON.parse(json) as Json;
        for (const fact of ['annualSpend', 'lastPurchase', 'region', 'tags', 'nobody'])
          for (const language of languages)
            expect(typeof leafWords(membershipWith({}), leafOf(fact, operator, value), language, true).value).toBe(
              'string',
            );
      }),
    );
  });
});
