import fc from 'fast-check';
import { readEdited, readPolicy } from './index.js';
import { limits, type PolicyDocument } from './policy-schema.js';
import { arbitraryDocument } from './testing/arbitrary-policy.js';

const copyOf = (document: PolicyDocument) => structuredClone(document);

/** Some rules of the one before stay as they are, some are written anew, damaged ones among them. */
const edited = (before: PolicyDocument, other: PolicyDocument, damage: unknown): PolicyDocument => {
  const [first, ...others] = before.rules;
  const damaged = first && ({ ...first, effect: damage } as typeof first);
  return { ...before, rules: [...others, ...other.rules, ...(damaged ? [damaged] : [])] };
};

describe('an edited document, of which most was read before', () => {
  it('is read, or refused with the same words, as if all of it were read', () => {
    fc.assert(
      fc.property(
        arbitraryDocument,
        arbitraryDocument,
        fc.constantFrom<unknown>('qualify', 'cap', 'lift', null, 1),
        (before, other, damage) => {
          readPolicy(before);
          const document = edited(before, other, damage);
          expect(readEdited(document, before)).toEqual(readPolicy(copyOf(document)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused where it grew beyond what a document may hold', () => {
    const [before] = fc.sample(arbitraryDocument, 1) as [PolicyDocument];
    const rule = { id: 'r', tier: 'A', effect: 'qualify' as const, conditions: { id: 'c', all: [] } };
    const many = (note: string) => Array.from({ length: 300 }, (_, i) => ({ ...rule, id: `r${i}`, note }));
    const large = { ...before, rules: many('x'.repeat(400)) };
    expect(readPolicy(large).ok).toBe(true);
    const larger = { ...large, rules: [...large.rules, ...many('x'.repeat(600)).slice(0, 190)] };
    expect(readEdited(larger, large)).toEqual(readPolicy(copyOf(larger)));
    const tooMany = { ...large, rules: [...large.rules, ...large.rules].slice(0, limits.rules + 1) };
    expect(readEdited(tooMany, large)).toEqual(readPolicy(copyOf(tooMany)));
    expect([readEdited(larger, large).ok, readEdited(tooMany, large).ok]).toEqual([false, false]);
  });
});
