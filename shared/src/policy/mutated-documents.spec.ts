import fc from 'fast-check';
import { languages } from '../language/index.js';
import { checkPolicy, diffPolicies, plainText, readPolicy, ruleSentence, shapeHash, mergePolicies } from './index.js';
import type { PolicyDocument } from './policy-schema.js';
import { arbitraryDocument } from './testing/arbitrary-policy.js';

type Edit = readonly [at: number, value: unknown];

const replacement = fc.oneof(
  fc.constantFrom<unknown[]>(
    undefined,
    null,
    '',
    0,
    -1,
    1e308,
    true,
    [],
    {},
    'annualSpend',
    'GOLD',
    'n1',
    'toString',
    '__proto__',
  ),
  fc.constantFrom<unknown[]>({ fact: 'orders' }, { min: 2, max: 1 }, { n: 1, unit: 'years' }, { all: [] }, ['north']),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

/** Replaces, or takes away, the value at one place after another; places are counted through the document. */
function mutated(document: PolicyDocument, edits: readonly Edit[]): unknown {
  return edits.reduce<unknown>((json, [at, value]) => {
    let count = 0;
    const total = JSON.stringify(json).split(/[:,[]/).length;
    return JSON.parse(
      JSON.stringify(json, (_, part: unknown) => (count++ === at % total && count > 1 ? value : part)),
    ) as unknown;
  }, document);
}

const broken = /undefined|\[object|^$/;
const brokenChinese = /undefined|\[object|^$|\p{Script=Han}[,:;!?]/u;

describe('a document that somebody damaged', () => {
  it('is refused with violations, or read, checked, told, compared, merged and hashed without a crash', () => {
    let read = 0;
    fc.assert(
      fc.property(
        arbitraryDocument,
        fc.array(fc.tuple(fc.nat(), replacement), { minLength: 1, maxLength: 3 }),
        (document, edits) => {
          const damaged = mutated(document, edits);
          const result = readPolicy(damaged);
          if (!result.ok) return expect(result.error.length).toBeGreaterThan(0);
          read++;
          const before = readPolicy(document);
          for (const { message } of checkPolicy(result.value, { today: '2026-11-21' }))
            for (const language of languages)
              expect(message[language]).not.toMatch(language === 'en' ? broken : brokenChinese);
          for (const rule of result.value.rules)
            for (const language of languages)
              expect(plainText(ruleSentence(result.value, rule, language))).not.toMatch(/undefined|\[object/);
          if (before.ok) diffPolicies(before.value, result.value);
          mergePolicies(document, damaged as PolicyDocument, { ...document, owner: 'Somebody' });
          return expect(shapeHash(damaged as PolicyDocument)).toHaveLength(64);
        },
      ),
      { numRuns: 120 },
    );
    expect(read).toBeGreaterThan(10);
  });
});
