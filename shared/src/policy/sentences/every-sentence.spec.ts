import fc from 'fast-check';
import { languages, type Language } from '../../language/index.js';
import type { Json, Leaf } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import { arbitraryPolicy } from '../testing/arbitrary-policy.js';
import { membershipWith } from '../testing/membership.js';
import {
  conditionSentence,
  derivedSentence,
  fallbackSentence,
  leafWords,
  movementSentence,
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
