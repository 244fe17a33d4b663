import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { canonicalJson, contentHash } from './canonical.js';
import type { PolicyDocument } from './policy-schema.js';
import { readPolicy, withDefaults } from './read-policy.js';
import { arbitraryDocument } from './testing/arbitrary-policy.js';
import { variants } from './testing/variants.js';

type Container = Record<string | number, unknown>;
const isContainer = (json: unknown): json is Container => typeof json === 'object' && json !== null;

/** The same JSON with the names of every object the other way round, written with other spaces. */
const reversed = (json: unknown): unknown =>
  Array.isArray(json)
    ? json.map(reversed)
    : isContainer(json)
      ? Object.fromEntries(
          Object.entries(json)
            .map(([key, value]) => [key, reversed(value)])
            .reverse(),
        )
      : json;

const otherLayout = (document: PolicyDocument): PolicyDocument =>
  JSON.parse(JSON.stringify(reversed(document), null, '\t')) as PolicyDocument;

describe('the canonical form', () => {
  it.each([
    [
      'names in the order of UTF-16 units',
      { '€': 1, '\r': 2, דּ: 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [
      'numbers as ECMAScript writes them',
      [333333333.3333333, 1e30, 4.5, 0.002, 1e-27, -0, 1e21, 100],
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0,1e+21,100]',
    ],
    ['texts with no more escapes than needed', '€$\u000f\nA\'B"\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\"/"'],
    ['nothing between', { b: [true, null, {}], a: [] }, '{"a":[],"b":[true,null,{}]}'],
    ['no undefined', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ['a name that means something to JavaScript', { b: { toJSON: 1, a: 2 } }, '{"b":{"a":2,"toJSON":1}}'],
  ])('has %s', (_, json, text) => expect(canonicalJson(json)).toBe(text));

  it('is that of another implementation, for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (json) => {
        fc.pre(!JSON.stringify(json).includes('toJSON'));
        expect(canonicalJson(json)).toBe(canonicalize(json));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the content hash', () => {
  it('ignores the order of keys and how the document is laid out', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => contentHash(otherLayout(document)) === contentHash(document)),
      { numRuns: 100 },
    );
  });

  it('ignores the order of keys beside one that every object could have', () => {
    const tree = { id: 'n', any: [{ id: 'l', fact: 'a', operator: 'isPresent' }] };
    const [document] = fc.sample(arbitraryDocument, { numRuns: 1, seed: 1 });
    const named = { ...document, conditions: { toJSON: tree, after: tree } } as PolicyDocument;
    expect(readPolicy(named)).toMatchObject({ ok: true });
    expect(contentHash(otherLayout(named))).toBe(contentHash(named));
  });

  it('ignores nothing else: no two of all the documents that differ in one place share it', () => {
    let count = 0;
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const hashes = new Map([[contentHash(document), JSON.stringify(document)]]);
        for (const { json: variant } of variants(document)) {
          const hash = contentHash(variant as PolicyDocument);
          const [written, known] = [JSON.stringify(variant), hashes.get(hash)];
          // Two ways may lead to one document: two items that are alike, each taken for the other.
          if (known !== undefined) expect(canonicalize(JSON.parse(known))).toBe(canonicalize(JSON.parse(written)));
          expect(hash).not.toBe(contentHash(document));
          hashes.set(hash, written);
          count++;
        }
      }),
      { numRuns: 8 },
    );
    expect(count).toBeGreaterThan(1_000);
  });

  it('is of the document as it is written: a default that is written out is another document', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const [before, text] = [contentHash(document), JSON.stringify(document)];
        const read = readPolicy(document);
        if (!read.ok) throw new Error(JSON.stringify(read.error));
        // Reading applies defaults, and writes none of them into the document.
        expect([contentHash(document), JSON.stringify(document)]).toEqual([before, text]);
        if (canonicalJson(withDefaults(document)) !== canonicalJson(document))
          expect(contentHash(withDefaults(document))).not.toBe(before);
      }),
      { numRuns: 50 },
    );
    const [document] = fc.sample(arbitraryDocument, { numRuns: 1, seed: 1 });
    const { timezone: _, ...plain } = document as PolicyDocument;
    expect(contentHash({ ...plain, timezone: 'UTC' })).not.toBe(contentHash(plain));
  });
});
