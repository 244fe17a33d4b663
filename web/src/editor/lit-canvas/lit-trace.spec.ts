import type { RuleTrace } from '@tierwright/shared/contracts';
import type { EditableDocument } from '../document/editable.js';
import { toEditable } from '../document/to-editable.js';
import { spendDocument } from '../simulation/testing/a-policy.js';
import { litTrace } from './lit-trace.js';

const leaf = (id: string, value: number, actual: unknown, result: boolean | null) => ({
  id,
  result,
  fact: 'annualSpend',
  operator: 'greaterThanInclusive',
  value,
  actual,
});
const trace = (actual: unknown): RuleTrace[] => [
  {
    ruleId: 'gold',
    result: true,
    node: { id: 'gold-all', result: true, all: [leaf('gold-spend', 10_000, actual, true)] },
  },
];
const path = (actual: unknown) => ({
  customer: 'C-1',
  trace: trace(actual),
  tier: 'GOLD',
  determined: true,
  decidedBy: ['gold'],
});
const spend = spendDocument() as EditableDocument;

it('a recorded path is lit with the values of that day', () => {
  expect(litTrace(spend, path(11_240), 'en')).toMatchObject({
    nodes: { 'gold-all': true, 'gold-spend': true },
    rules: { gold: true },
    actual: { 'gold-spend': '11,240' },
    tier: 'GOLD',
    decidedBy: ['gold'],
  });
});

it('a masked value stays masked', () => {
  expect(litTrace(spend, path('•••'), 'en').actual).toEqual({ 'gold-spend': '•••' });
});

it('a customer who was undetermined stands in no tier', () => {
  expect(litTrace(spend, { ...path(1), determined: false }, 'en')).toMatchObject({ tier: null, determined: false });
});

it('a rule of one condition is lit up to the rule', () => {
  const alone = spendDocument({
    rules: [
      {
        id: 'gold',
        tier: 'GOLD',
        effect: 'qualify',
        conditions: { id: 'gold-spend', fact: 'annualSpend', operator: 'equal', value: 1 },
      },
    ],
  });
  const document = toEditable(alone, () => 'group');
  const recorded = [{ ruleId: 'gold', result: true, node: leaf('gold-spend', 1, 1, true) }];
  expect(litTrace(document, { ...path(1), trace: recorded }, 'en').nodes).toEqual({ group: true, 'gold-spend': true });
});
