import { diffPolicies, nodesOf, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { arbitraryDocument } from '../../../../shared/src/policy/testing/arbitrary-policy.js';
import { applyCommand } from '../document/apply-command.js';
import type { EditableDocument } from '../document/editable.js';
import { anyCommand } from '../document/sample-commands.js';
import { leaf, ruleOf, samplePolicy } from '../document/sample-policy.js';
import { toEditable } from '../document/to-editable.js';
import { treesOf } from '../document/tree.js';
import type { CompareGraph, CompareNode } from './compare-graph.js';
import { unionGraph } from './union-graph.js';

const none = () => 'none';
const changesOf = (before: PolicyDocument, after: PolicyDocument) =>
  diffPolicies(withDefaults(before), withDefaults(after)).map((change) => ({
    ...change,
    sentence: change.sentence.en,
  }));
const compare = (before: PolicyDocument, after: PolicyDocument): CompareGraph =>
  unionGraph({ before: toEditable(before, none), after: toEditable(after, none) }, changesOf(before, after));

const at = (graph: CompareGraph, id: string): CompareNode => {
  const node = graph.nodes.find((other) => other.id === id);
  if (!node) throw new Error(`no ${id}`);
  return node;
};
const marksOf = (graph: CompareGraph) =>
  Object.fromEntries(graph.nodes.flatMap(({ id, mark }) => (mark ? [[id, mark]] : [])));
const lines = (graph: CompareGraph, mark: 'added' | 'removed') =>
  graph.edges.filter((edge) => edge.mark === mark).map(({ source, target }) => `${source} → ${target}`);

const edited = (...makers: ((document: EditableDocument) => EditableDocument)[]) =>
  makers.reduce((document, make) => make(document), samplePolicy());
const withRule =
  (id: string, change: (rule: EditableDocument['rules'][number]) => EditableDocument['rules'][number]) =>
  (document: EditableDocument): EditableDocument => ({
    ...document,
    rules: document.rules.map((rule) => (rule.id === id ? change(rule) : rule)),
  });

describe('two versions in one diagram', () => {
  test('a changed line is one condition, with what it asked before', () => {
    const after = applyCommand(samplePolicy(), { type: 'changeLeaf', node: 'gold-spend', change: { value: 12000 } });
    const graph = compare(samplePolicy(), after);
    expect(marksOf(graph)).toEqual({ 'node:gold-spend': 'changed' });
    expect(at(graph, 'node:gold-spend').was).toMatchObject({ node: { value: 10000 } });
    expect(graph.stops).toEqual(['node:gold-spend']);
  });

  test('a rule that is gone stays where it was, with its conditions and its line', () => {
    const after = edited((document) => ({ ...document, rules: document.rules.filter(({ id }) => id !== 'gold') }));
    const graph = compare(samplePolicy(), after);
    expect(marksOf(graph)).toEqual({
      'rule:gold': 'removed',
      'node:gold-all': 'removed',
      'node:gold-spend': 'removed',
      'node:gold-orders': 'removed',
    });
    expect(lines(graph, 'removed')).toContain('rule:gold → tier:GOLD');
    expect(graph.stops).toEqual(['rule:gold']);
  });

  test('a second condition is one that came; the group that it joins was there', () => {
    const after = edited(
      withRule('silver', (rule) => ({
        ...rule,
        conditions: {
          id: 'silver-all',
          all: [leaf('silver-spend', 'annualSpend', 'greaterThanInclusive', 5000), leaf('new', 'orders', 'equal', 1)],
        },
      })),
    );
    const graph = compare(samplePolicy(), after);
    expect(marksOf(graph)).toEqual({ 'node:new': 'added' });
    expect(lines(graph, 'added')).toEqual(['node:new → node:silver-all']);
    expect(lines(graph, 'removed')).toEqual([]);
  });

  test('"any of" that became "none of" is the same group, changed', () => {
    const any = { id: 'a', any: [leaf('l', 'orders', 'equal', 1), leaf('m', 'orders', 'equal', 2)] };
    const before = { ...samplePolicy(), rules: [ruleOf('r', 'VIP', any)] };
    const after = { ...samplePolicy(), rules: [ruleOf('r', 'VIP', { id: 'outer', not: any })] };
    expect(marksOf(compare(before, after))).toEqual({ 'node:outer': 'changed' });
  });

  test('a condition that became its opposite is changed, not new', () => {
    const after = edited(
      withRule('silver', (rule) => ({
        ...rule,
        conditions: {
          id: 'silver-all',
          all: [{ id: 'turned', not: leaf('silver-spend', 'annualSpend', 'greaterThanInclusive', 5000) }],
        },
      })),
    );
    const graph = compare(samplePolicy(), after);
    expect(marksOf(graph)).toEqual({ 'node:silver-spend': 'changed' });
  });

  test('a tier that changed its place moved; a new one is there with the rule that leads to it', () => {
    const [vip, gold, silver, regular] = samplePolicy().tiers as [never, never, never, never];
    const after = { ...samplePolicy(), tiers: [gold, vip, { key: 'PLUS', name: 'Plus' }, silver, regular] };
    const marks = marksOf(compare(samplePolicy(), after));
    expect(marks['tier:PLUS']).toBe('added');
    expect(Object.values(marks).filter((mark) => mark === 'moved')).toHaveLength(1);
  });

  test('another tier for everyone else is told on both', () => {
    const graph = compare(samplePolicy(), { ...samplePolicy(), fallback: 'SILVER' });
    expect(marksOf(graph)).toEqual({ 'tier:REGULAR': 'changed', 'tier:SILVER': 'changed' });
    expect(graph.stops).toEqual(['tier:SILVER']);
    expect(marksOf(compare(samplePolicy(), { ...samplePolicy(), fallback: null }))).toEqual({
      'tier:REGULAR': 'changed',
      'no-tier': 'added',
    });
  });

  test('facts, movement and the policy’s own words have a card where they changed, and only there', () => {
    const after: EditableDocument = {
      ...samplePolicy(),
      purpose: 'New',
      derived: [{ key: 'double', kind: 'formula', expression: 'orders * 2' }],
      facts: samplePolicy().facts.map((fact) => (fact.key === 'orders' ? { ...fact, min: 0 } : fact)),
    };
    expect(marksOf(compare(samplePolicy(), after))).toEqual({
      policy: 'changed',
      'fact:orders': 'changed',
      'derived:double': 'added',
    });
  });
});

const pairs = fc.oneof(
  fc.tuple(arbitraryDocument, arbitraryDocument),
  fc
    .array(anyCommand, { maxLength: 12 })
    .map((makers): [PolicyDocument, PolicyDocument] => [
      samplePolicy(),
      makers.reduce<EditableDocument>(
        (document, make, step) => applyCommand(document, make(document, step)),
        samplePolicy(),
      ),
    ]),
);
const pairwise = (check: (before: PolicyDocument, after: PolicyDocument) => void, numRuns = 60) =>
  fc.assert(
    fc.property(pairs, ([before, after]) => check(before, after)),
    { numRuns },
  );
const having = (graph: CompareGraph, mark: string) =>
  graph.nodes.flatMap((node) => (node.mark === mark ? [node.id] : [])).sort();

describe('laws of the comparison', () => {
  test('every part of both sides is there once, and no two stand on each other', () => {
    pairwise((before, after) => {
      const { nodes, placeOf } = compare(before, after);
      const ids = nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const side of [before, after]) {
        const document = toEditable(side, none);
        for (const { key } of document.tiers) expect(ids).toContain(`tier:${key}`);
        for (const { id } of document.rules) expect(ids).toContain(`rule:${id}`);
        for (const name of Object.keys(document.conditions ?? {})) expect(ids).toContain(`shared:${name}`);
        for (const node of treesOf(document).flatMap((tree) => [...nodesOf(tree)])) {
          const change = {
            kind: 'changed',
            subject: 'node',
            path: '',
            sentence: '',
            nodeId: node.id,
            ruleId: 'x',
          } as const;
          expect(ids).toContain(placeOf(change));
        }
      }
      nodes.forEach((a, i) =>
        nodes.slice(i + 1).forEach((b) => expect([a.id, b.id, overlap(a, b)]).toEqual([a.id, b.id, false])),
      );
    }, 30);
  });

  test('nothing is marked exactly where nothing differs', () => {
    pairwise((before, after) => {
      const marks = Object.keys(marksOf(compare(before, after)));
      expect(marks.length === 0).toBe(changesOf(before, after).length === 0);
    });
    fc.assert(fc.property(arbitraryDocument, (document) => marksEmpty(compare(document, structuredClone(document)))));
  });

  test('the other way round, what came is what went', () => {
    pairwise((before, after) => {
      const [there, back] = [compare(before, after), compare(after, before)];
      expect(having(back, 'removed')).toEqual(having(there, 'added'));
      expect(having(back, 'added')).toEqual(having(there, 'removed'));
      expect(lines(back, 'added').length).toBe(lines(there, 'removed').length);
    });
  });

  test('at every stop a change is told that is told nowhere else, so that walking never goes back', () => {
    pairwise((before, after) => {
      const graph = compare(before, after);
      for (const stop of graph.stops) expect(at(graph, stop).changes.map(graph.placeOf)).toContain(stop);
    });
  });

  test('every change is told at a part that is marked, and can be walked to', () => {
    pairwise((before, after) => {
      const graph = compare(before, after);
      for (const change of changesOf(before, after)) {
        const place = graph.placeOf(change);
        expect(at(graph, place).mark).not.toBeNull();
        expect(graph.stops).toContain(place);
      }
    });
  });
});

const marksEmpty = (graph: CompareGraph) => Object.keys(marksOf(graph)).length === 0 && graph.stops.length === 0;
const overlap = (a: CompareNode, b: CompareNode) =>
  a.position.x < b.position.x + b.width &&
  b.position.x < a.position.x + a.width &&
  a.position.y < b.position.y + b.height &&
  b.position.y < a.position.y + a.height;
