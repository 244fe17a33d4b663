import { withDefaults } from '@tierwright/shared/policy';
import { findProblems } from '@tierwright/shared/problems';
import fc from 'fast-check';
import { applyCommand } from '../../document/apply-command.js';
import type { EditableDocument } from '../../document/editable.js';
import { anyCommand, deepFreeze } from '../../document/sample-commands.js';
import { samplePolicy } from '../../document/sample-policy.js';
import { subjectOf } from '../../graph/graph-id.js';
import { toGraph } from '../../graph/to-graph.js';
import { lineInDocument } from '../lines.js';
import { offersFor, type Offer, type Start } from './offer.js';
import { offerRows } from './offer-row.js';
import { takeOffer } from './take-offer.js';

const kinds = (start: Start, document = samplePolicy()) => [
  ...new Set(offersFor(document, start).map(({ kind }) => kind)),
];
const take = (start: Start, offer: Offer, document = samplePolicy()) => {
  const { commands, select } = takeOffer(document, start, offer);
  return { next: commands.reduce(applyCommand, document), select };
};
const node = (id: string) => ({ kind: 'node', id }) as const;
const rule = (id: string) => ({ kind: 'rule', id }) as const;
const tier = (id: string) => ({ kind: 'tier', id }) as const;

test('a condition can lead to a group, to a rule or be shared; a rule leads to tiers only', () => {
  expect(kinds({ way: 'feeds', of: node('gold-spend') })).toEqual(['group', 'rule', 'share']);
  expect(kinds({ way: 'feeds', of: rule('gold') })).toEqual(['tier']);
});

test('conditions and groups feed groups and rules; a tier is fed by rules', () => {
  expect(kinds({ way: 'fedBy', of: node('gold-all') })).toEqual(['fact', 'group']);
  expect(kinds({ way: 'fedBy', of: tier('GOLD') })).toEqual(['rule', 'fact', 'group']);
});

test('a line drawn from a condition to a new rule moves the condition there', () => {
  const { next, select } = take({ way: 'feeds', of: node('gold-orders') }, { kind: 'rule', tier: 'VIP' });
  expect(next.rules.at(-1)).toMatchObject({ tier: 'VIP', conditions: { all: [{ id: 'gold-orders' }] } });
  expect(select).toBe(`rule:${next.rules.at(-1)?.id}`);
});

test('the group that a rule stands on can become another rule, and leaves an empty one behind', () => {
  const { next } = take({ way: 'feeds', of: node('gold-all') }, { kind: 'rule', tier: 'VIP' });
  expect(next.rules.at(-1)?.conditions).toMatchObject({ all: [{ id: 'gold-all' }] });
  expect(next.rules[0]?.conditions).toMatchObject({ all: [] });
});

test('a line drawn from a rule to a new tier leads there, and the tier stands right above the old one', () => {
  const { next } = take({ way: 'feeds', of: rule('gold') }, { kind: 'tier' });
  expect(next.tiers.map(({ key }) => key)).toEqual(['VIP', 'TIER_5', 'GOLD', 'SILVER', 'REGULAR']);
  expect(next.rules[0]?.tier).toBe('TIER_5');
});

test('a fact drawn backwards from a tier becomes a rule for it', () => {
  const { next } = take({ way: 'fedBy', of: tier('SILVER') }, { kind: 'fact', key: 'orders' });
  expect(next.rules.at(-1)).toMatchObject({ tier: 'SILVER', conditions: { all: [{ fact: 'orders' }] } });
});

test('a shared condition is not offered where it would be made of itself', () => {
  const [root] = samplePolicy().rules;
  const inner = root ? { ...root.conditions, id: 'shared-root' } : { id: 'x', all: [] };
  const document: EditableDocument = {
    ...samplePolicy(),
    rules: [],
    conditions: { A: inner, B: { id: 'b', all: [{ id: 'b1', condition: 'A' }] }, C: { id: 'c', all: [] } },
  };
  const named = offersFor(document, { way: 'fedBy', of: { kind: 'shared', id: 'A' } }).flatMap((offer) =>
    offer.kind === 'shared' ? [offer.name] : [],
  );
  expect(named).toEqual(['C']);
});

test('what there is to connect to are other groups and rules; of a rule, other tiers', () => {
  const targets = offersFor(samplePolicy(), { way: 'connect', of: node('vip-orders') });
  const ids = targets.map((offer) => (offer.kind === 'target' ? offer.id : ''));
  expect(ids).toEqual([
    'rule:gold',
    'node:gold-all',
    'rule:vip',
    'node:vip-all',
    'rule:silver',
    'rule:cap',
    'node:cap-none',
  ]);
  expect(offersFor(samplePolicy(), { way: 'connect', of: rule('gold') })).toEqual(
    ['VIP', 'SILVER', 'REGULAR'].map((key) => ({ kind: 'target', id: `tier:${key}` })),
  );
});

test('offers are found by any of their words', () => {
  const document = samplePolicy();
  const offers = offersFor(document, { way: 'fedBy', of: rule('gold') });
  const speaker = { document, language: 'en' } as const;
  expect(offerRows(offers, speaker, 'spend').map(({ label }) => label)).toEqual(['Annual spend']);
  expect(offerRows(offers, speaker, '消费').map(({ label }) => label)).toEqual(['Annual spend']);
  expect(offerRows(offers, speaker, 'any of').map(({ label }) => label)).toEqual(['Any of']);
});

const anyDocument = fc
  .array(anyCommand, { maxLength: 25 })
  .map((makers) =>
    makers.reduce<EditableDocument>(
      (document, make, step) => applyCommand(document, make(document, step)),
      samplePolicy(),
    ),
  );

test('whatever is offered on any line or port of any policy does something, and breaks nothing', () => {
  const broken = (document: EditableDocument) =>
    findProblems(withDefaults(document), { today: '2026-11-22' }).filter(({ code }) => /cycle|duplicate|id-/.test(code))
      .length;
  fc.assert(
    fc.property(anyDocument, fc.nat(), (document, pick) => {
      const graph = toGraph(document, { positions: {}, collapsed: [] });
      const starts: Start[] = [
        ...graph.edges.map((edge): Start => ({ way: 'within', line: lineInDocument(edge) })),
        ...graph.nodes.flatMap(({ id }): Start[] => [
          { way: 'feeds', of: subjectOf(id) },
          { way: 'fedBy', of: subjectOf(id) },
          { way: 'connect', of: subjectOf(id) },
        ]),
      ];
      const start = starts[pick % starts.length];
      if (!start) return;
      deepFreeze(document);
      for (const offer of offersFor(document, start)) {
        const { next } = take(start, offer, document);
        expect({ start, offer, changed: next !== document }).toEqual({ start, offer, changed: true });
        expect(broken(next)).toBeLessThanOrEqual(broken(document));
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});
