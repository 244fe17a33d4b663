import { conditionSentence, plainText, withDefaults, type Condition } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { applyCommand } from './apply-command.js';
import { bring } from './bring.js';
import type { EditableDerived, EditableDocument } from './editable.js';
import { clipOf, clipText, readClip, withFreshIds, type Clip } from './fragment.js';
import { anyCommand } from './sample-commands.js';
import { leaf, ruleOf, samplePolicy } from './sample-policy.js';
import { noSelection } from './selection.js';

const computed: EditableDerived[] = [
  { key: 'perOrder', kind: 'formula', expression: 'annualSpend / max(orders, 1)', label: 'Spend per order' },
  { key: 'twice', kind: 'formula', expression: 'perOrder * 2' },
];
const busy: Condition = { id: 'busy-all', all: [leaf('busy-orders', 'orders', 'greaterThan', 10)] };

/** A rule that asks for a computed fact of a computed fact, and for a shared condition within a shared condition. */
const source = (): EditableDocument => ({
  ...samplePolicy(),
  derived: computed,
  conditions: { Busy: busy, Good: { id: 'good', any: [{ id: 'good-busy', condition: 'Busy' }] } },
  rules: [
    ...samplePolicy().rules,
    ruleOf('deep', 'VIP', {
      id: 'deep-all',
      all: [leaf('deep-twice', 'twice', 'greaterThan', 100), { id: 'deep-good', condition: 'Good' }],
    }),
  ],
});
const elsewhere = (more: Partial<EditableDocument> = {}): EditableDocument => ({
  ...samplePolicy(),
  facts: [],
  rules: [],
  ...more,
});

let n = 0;
const newId = () => `fresh-${n++}`;
const copied = (document: EditableDocument, ...rules: string[]): Clip => {
  const clip = readClip(clipText(clipOf(document, { ...noSelection, rules })));
  if (!clip) throw new Error('not read');
  return clip;
};
function paste(document: EditableDocument, clip: Clip, clash: 'rename' | 'own' = 'rename') {
  const brought = bring(document, clip, withFreshIds(clip, newId), newId, clash);
  const fragment = { ...brought.fragment, definitions: brought.definitions };
  return { brought, next: applyCommand(document, { type: 'paste', fragment, place: null }) };
}
const said = (document: EditableDocument, tree: Condition) =>
  (['en', 'zh-CN'] as const).map((language) => plainText(conditionSentence(withDefaults(document), tree, language)));

test('a rule takes along the facts, the computed facts and the shared conditions that it needs, and no more', () => {
  const { next } = paste(elsewhere(), copied(source(), 'deep'));
  expect(next.facts.map(({ key }) => key)).toEqual(['annualSpend', 'orders']);
  expect(next.derived?.map(({ key }) => key)).toEqual(['perOrder', 'twice']);
  expect(Object.keys(next.conditions ?? {})).toEqual(['Busy', 'Good']);
});

test('what the policy defines alike is not brought again', () => {
  const { brought, next } = paste(source(), copied(source(), 'deep'));
  expect(brought.definitions).toEqual({ facts: [], derived: [], conditions: {} });
  expect(next.rules).toHaveLength(source().rules.length + 1);
});

test('what says something else here comes under another name, and all that speaks of it follows', () => {
  const own = { key: 'orders', type: 'integer', label: 'Orders ever' } as const;
  const { brought, next } = paste(elsewhere({ facts: [own] }), copied(source(), 'deep'));
  expect(brought.renamed).toEqual([['orders', 'orders_2']]);
  expect(next.facts.map(({ key }) => key)).toEqual(['orders', 'annualSpend', 'orders_2']);
  expect(next.derived?.[0]).toMatchObject({ expression: 'annualSpend / max(orders_2, 1)' });
  expect(next.conditions?.['Busy']).toMatchObject({ all: [{ fact: 'orders_2' }] });
});

test('or it goes by the definition that is here, where the kinds of value agree', () => {
  const own = { key: 'orders', type: 'integer', label: 'Orders ever' } as const;
  const clip = copied(source(), 'deep');
  expect(paste(elsewhere({ facts: [own] }), clip).brought.couldBeOwn).toBe(true);
  expect(paste(elsewhere({ facts: [own] }), clip, 'own').next.facts.map(({ key }) => key)).toEqual([
    'orders',
    'annualSpend',
  ]);
  const text = { key: 'orders', type: 'string' } as const;
  expect(paste(elsewhere({ facts: [text] }), clip).brought.couldBeOwn).toBe(false);
  expect(paste(elsewhere({ facts: [text] }), clip, 'own').brought.renamed).toEqual([['orders', 'orders_2']]);
});

test('a shared condition of the same name and another meaning comes under another name', () => {
  const other: Condition = { id: 'o', all: [leaf('o1', 'orders', 'equal', 1)] };
  const { next } = paste(elsewhere({ conditions: { Busy: other } }), copied(source(), 'deep'));
  expect(Object.keys(next.conditions ?? {})).toEqual(['Busy', 'Busy 2', 'Good']);
  expect(next.conditions?.['Good']).toMatchObject({ any: [{ condition: 'Busy 2' }] });
});

const anyDocument = fc
  .array(anyCommand, { maxLength: 25 })
  .map((makers) =>
    makers.reduce<EditableDocument>((document, make, step) => applyCommand(document, make(document, step)), source()),
  );

test('pasted into an empty policy, any rule reads as it did', () => {
  fc.assert(
    fc.property(anyDocument, fc.nat(), (document, pick) => {
      const rule = document.rules[pick % Math.max(1, document.rules.length)];
      if (!rule) return;
      const { next } = paste({ ...elsewhere(), tiers: document.tiers }, copied(document, rule.id));
      const [pasted] = next.rules;
      expect(pasted && said(next, pasted.conditions)).toEqual(said(document, rule.conditions));
      for (const [name, tree] of Object.entries(next.conditions ?? {}))
        expect(said(next, tree)).toEqual(said(document, document.conditions?.[name] ?? tree));
    }),
    { seed: 8, numRuns: 150 },
  );
});
