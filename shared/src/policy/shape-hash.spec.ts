import fc from 'fast-check';
import { contentHash } from './canonical.js';
import type { PolicyDocument } from './policy-schema.js';
import { readPolicy } from './read-policy.js';
import { shapeHash } from './shape-hash.js';
import { arbitraryDocument } from './testing/arbitrary-policy.js';
import { variants } from './testing/variants.js';

/** Gives every node and rule another id. */
const withOtherIds = (document: PolicyDocument): PolicyDocument =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) => (key === 'id' ? `other-${String(value)}` : value)),
  ) as PolicyDocument;

const withoutIds = (json: unknown): string =>
  JSON.stringify(json, (key, value: unknown) => (key === 'id' ? undefined : value));
const sameButForIds = (a: unknown, b: unknown): boolean => withoutIds(a) === withoutIds(b);

describe('the shape hash', () => {
  it('is shared by documents that differ in ids alone, whose content hash differs', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const other = withOtherIds(document);
        expect(shapeHash(other)).toBe(shapeHash(document));
        if (document.rules.length > 0) expect(contentHash(other)).not.toBe(contentHash(document));
      }),
      { numRuns: 50 },
    );
  });

  it('ignores the order in which keys and shared conditions are written', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const reversed = (json: unknown): unknown =>
          Array.isArray(json)
            ? json.map(reversed)
            : typeof json === 'object' && json !== null
              ? Object.fromEntries(
                  Object.entries(json)
                    .map(([key, value]) => [key, reversed(value)])
                    .reverse(),
                )
              : json;
        expect(shapeHash(reversed(document) as PolicyDocument)).toBe(shapeHash(document));
      }),
      { numRuns: 50 },
    );
  });

  it('ignores ids and nothing else: whatever else differs in one place has another', () => {
    const known = new Set<string>();
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const hash = shapeHash(document);
        for (const { key, json } of variants(document)) {
          // What would be no tree any more is no document either.
          if (!readPolicy(json).ok) continue;
          known.add(key);
          // Two nodes or rules that differ in ids alone may change places.
          if (key === '' && sameButForIds(json, document)) continue;
          expect([key, shapeHash(json as PolicyDocument) === hash]).toEqual([key, key === 'id']);
        }
      }),
      { numRuns: 8 },
    );
    expect([...known]).toEqual(
      expect.arrayContaining(['', 'id', 'value', 'operator', 'fact', 'name', 'enabled', 'fallback']),
    );
  });

  it('is not shared by documents that say different things', () => {
    const document: PolicyDocument = {
      schema: 'tierwright/policy@1',
      name: 'Spend',
      tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
      fallback: 'BASE',
      facts: [],
      rules: [
        { id: 'r', tier: 'GOLD', effect: 'qualify', conditions: { all: [{ fact: 'a', operator: 'equal', value: 1 }] } },
      ],
    };
    const text = JSON.stringify(document);
    for (const [from, to] of [
      ['"value":1', '"value":2'],
      ['all', 'any'],
      ['BASE', 'BRONZE'],
      ['"equal"', '"notEqual"'],
    ] as const)
      expect(shapeHash(JSON.parse(text.replaceAll(from, to)) as PolicyDocument)).not.toBe(shapeHash(document));
  });
});
