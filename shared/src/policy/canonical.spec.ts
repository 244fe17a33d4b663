import { contentHash } from './canonical.js';
import type { PolicyDocument } from './policy-schema.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Spend',
  tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [],
  rules: [],
};

describe('the content hash', () => {
  it('ignores the order of keys', () => {
    const reordered = Object.fromEntries(Object.entries(document).reverse()) as unknown as PolicyDocument;
    expect(contentHash(reordered)).toBe(contentHash(document));
  });

  it('changes with the order of tiers', () => {
    expect(contentHash({ ...document, tiers: [...document.tiers].reverse() })).not.toBe(contentHash(document));
  });
});
