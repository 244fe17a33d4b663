import fc from 'fast-check';
import { isLeaf, nodesOf, type Leaf } from '../condition-schema.js';
import { sameJson } from '../diff/same-json.js';
import type { PolicyDocument } from '../policy-schema.js';
import { readPolicy } from '../read-policy.js';
import { arbitraryDocument } from '../testing/arbitrary-policy.js';
import { mergePolicies } from './merge-policies.js';

const idsIn = (document: PolicyDocument): string[] =>
  [...JSON.stringify(document).matchAll(/"id":"(n\d+)"/g)].map(([, id]) => id ?? '');

const leavesOf = (document: PolicyDocument): Leaf[] =>
  document.rules.flatMap(({ conditions }) => [...nodesOf(conditions as Leaf)].filter(isLeaf));

const withValue = (document: PolicyDocument, id: string, value: number): PolicyDocument =>
  JSON.parse(
    JSON.stringify(document, (_, json: unknown) =>
      typeof json === 'object' && json !== null && 'fact' in json && 'id' in json && json.id === id
        ? { ...json, value }
        : json,
    ),
  ) as PolicyDocument;

describe('the laws of merging', () => {
  it('merging with an unchanged side is the other side', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (base, changed) => {
        expect(mergePolicies(base, base, changed)).toEqual({ document: changed, conflicts: [] });
        expect(mergePolicies(base, structuredClone(base), structuredClone(base))).toEqual({
          document: base,
          conflicts: [],
        });
        expect(mergePolicies(base, changed, structuredClone(base))).toEqual({ document: changed, conflicts: [] });
        expect(mergePolicies(base, changed, structuredClone(changed))).toEqual({ document: changed, conflicts: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('whatever is merged is a document of the right shape, and every conflict has a name of its own', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, arbitraryDocument, (base, ours, theirs) => {
        const { document, conflicts } = mergePolicies(base, ours, theirs);
        const tiersRemain = document.tiers.length >= 2;
        expect([tiersRemain, readPolicy(document).ok]).toEqual([tiersRemain, tiersRemain]);
        expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);
        for (const { sentence } of conflicts) expect(JSON.stringify(sentence)).not.toMatch(/undefined|\[object|""/);
      }),
      { numRuns: 80 },
    );
  });

  it('whether there is a conflict does not depend on who merges', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(
        arbitraryDocument,
        arbitraryDocument,
        fc.constantFrom('rules', 'tiers', 'facts', 'name'),
        (base, other, part) => {
          const changed = { ...base, [part]: other[part as 'rules'] };
          const clash = (a: PolicyDocument, b: PolicyDocument) => mergePolicies(base, a, b).conflicts.length > 0;
          const owned = { ...base, owner: 'Loyalty', rules: base.rules.slice(1) };
          expect(clash(changed, owned)).toBe(clash(owned, changed));
          seen.add(clash(changed, owned));
        },
      ),
      { numRuns: 60 },
    );
    expect([...seen].toSorted()).toEqual([false, true]);
  });

  it('values changed in different conditions are all kept, without a conflict', () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.nat(), fc.nat(), (base, i, j) => {
        const leaves = leavesOf(base);
        const [one, two] = [leaves[i % (leaves.length || 1)], leaves[j % (leaves.length || 1)]];
        if (!one || !two || one.id === two.id) return;
        const { document, conflicts } = mergePolicies(base, withValue(base, one.id, 777), withValue(base, two.id, 888));
        expect(conflicts).toEqual([]);
        expect(sameJson(document, withValue(withValue(base, one.id, 777), two.id, 888))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('no node is lost that a side added, and none comes twice within a rule, where there is no conflict', () => {
    let clean = 0;
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (base, other) => {
        const grown = (extra: string): PolicyDocument => ({
          ...base,
          rules: base.rules.map((rule) => {
            const conditions = rule.conditions as { all?: object[]; any?: object[]; id: string };
            const leaf = { id: `${extra}-${rule.id}`, fact: 'orders', operator: 'isPresent' };
            const group = conditions.all
              ? { all: [...conditions.all, leaf] }
              : { any: [leaf, ...(conditions.any ?? [])] };
            return { ...rule, conditions: { id: conditions.id, ...group } as never };
          }),
        });
        const { document, conflicts } = mergePolicies(base, grown('ours'), { ...grown('theirs'), name: other.name });
        expect(conflicts).toEqual([]);
        clean += base.rules.length;
        for (const { id } of base.rules)
          for (const side of ['ours', 'theirs'])
            expect(JSON.stringify(document).split(`"${side}-${id}"`)).toHaveLength(2);
        expect(idsIn(document).toSorted()).toEqual(idsIn(base).toSorted());
      }),
      { numRuns: 60 },
    );
    expect(clean).toBeGreaterThan(20);
  });
});
