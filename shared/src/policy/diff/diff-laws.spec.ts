import fc from 'fast-check';
import { languages } from '../../language/index.js';
import { canonicalJson } from '../canonical.js';
import type { Policy } from '../policy-schema.js';
import { arbitraryPolicy } from '../testing/arbitrary-policy.js';
import { changeSchema } from '../../contracts/index.js';
import { diffPolicies } from './diff-policies.js';
import { longestRise } from './diff-list.js';
import { patchPolicy } from './patch-policy.js';

const json = (policy: Policy) => canonicalJson(JSON.parse(JSON.stringify(policy)));

describe('the laws of comparing', () => {
  it('nothing changed between a policy and itself', () => {
    fc.assert(fc.property(arbitraryPolicy, (policy) => diffPolicies(policy, structuredClone(policy)).length === 0));
  });

  it('patching with the difference leads to the other policy', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (before, after) => {
        expect(json(patchPolicy(before, diffPolicies(before, after)))).toBe(json(after));
      }),
      { numRuns: 150 },
    );
  });

  it('the same two policies differ by the same changes every time, and comparing alters neither', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (before, after) => {
        const copies = [json(before), json(after)];
        expect(diffPolicies(before, after)).toEqual(diffPolicies(structuredClone(before), structuredClone(after)));
        expect([json(before), json(after)]).toEqual(copies);
      }),
      { numRuns: 20 },
    );
  });

  it('every change has a sentence in each language, without stray spaces, and is one that the contract knows', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (before, after) => {
        for (const change of diffPolicies(before, after))
          for (const language of languages) {
            const sentence = change.sentence[language];
            expect(sentence).not.toMatch(/^$|undefined|\[object| {2}|^ | $/);
            if (language === 'zh-CN')
              expect(sentence).not.toMatch(/\p{Script=Han}[,:;]|\p{Script=Han} \p{Script=Han}/u);
            expect(changeSchema.safeParse({ ...change, sentence }).success).toBe(true);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('as few entries as possible are said to have moved', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const run = longestRise(order);
        const risingRuns = (numbers: number[]): number[][] =>
          numbers.length === 0
            ? [[]]
            : risingRuns(numbers.slice(1)).flatMap((rest) =>
                rest.length === 0 || (numbers[0] ?? 0) < (rest[0] ?? 0) ? [rest, [numbers[0] ?? 0, ...rest]] : [rest],
              );
        expect(order.filter((_, i) => run.has(i))).toEqual(order.filter((_, i) => run.has(i)).toSorted());
        expect(run.size).toBe(Math.max(...risingRuns(order).map(({ length }) => length)));
      }),
    );
  });
});
