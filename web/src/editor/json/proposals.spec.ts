import { policyJsonSchema } from '@tierwright/shared/contracts';
import { samplePolicy } from '../document/sample-policy.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { printDocument } from './print-document.js';
import { proposalsAt } from './proposals.js';
import { readText } from './read-text.js';
import type { Schema } from './schema-walk.js';

let made = 0;
const knowledge = {
  schema: policyJsonSchema() as Schema,
  policy: vocabularyOf({
    ...samplePolicy(),
    facts: [
      ...samplePolicy().facts,
      { key: 'level', type: 'enum', ordered: true, values: [{ value: 'low' }, { value: 'high' }] },
    ],
  }),
  named: ['In good standing'],
  language: 'en',
  newNodeId: () => `n-${made++}`,
  newRuleId: () => 'r-new',
} as const;

/** Proposals where `|` stands. */
const at = (marked: string) => proposalsAt(marked.replace('|', ''), marked.indexOf('|'), knowledge);
const labels = (marked: string) => at(marked)?.list.map(({ label }) => label) ?? [];

describe('what may be written', () => {
  it('are the keys that are not there yet', () => {
    const keys = labels('{ "schema": "tierwright/policy@1", |');
    expect(keys).toContain('tiers');
    expect(keys).not.toContain('schema');
  });

  it('are the keys that fit what stands there already, above and below', () => {
    expect(labels('{"rules": [{"conditions": {"id": "x", | , "fact": "orders"}}]}')).toEqual(['operator', 'value']);
    expect(labels('{"facts": [{"type": "enum", |}]}')).toContain('ordered');
    expect(labels('{"facts": [{"type": "number", |}]}')).not.toContain('ordered');
  });

  it('are the facts and tiers of this policy', () => {
    expect(labels('{"rules": [{"conditions": {"all": [{"fact": |')).toContain('annualSpend');
    expect(labels('{"rules": [{"tier": "|"')).toEqual(['VIP', 'GOLD', 'SILVER', 'REGULAR']);
    expect(labels('{"fallback": |}')).toEqual(['VIP', 'GOLD', 'SILVER', 'REGULAR', 'null']);
    expect(labels('{"rules": [{"conditions": {"condition": "|')).toEqual(['In good standing']);
  });

  it('are the operators that the fact takes, wherever the fact is said', () => {
    const ofVerified = ['equal', 'notEqual', 'isPresent', 'isMissing'];
    expect(labels('{"rules": [{"conditions": {"fact": "verified", "operator": "|"}}]}')).toEqual(ofVerified);
    expect(labels('{"rules": [{"conditions": {"operator": "|", "fact": "verified"}}]}')).toEqual(ofVerified);
    expect(labels('{"rules": [{"conditions": {"fact": "orders", "operator": "|"}}]}')).not.toContain('atLeast');
  });

  it('are the levels that the fact has, alone and in a list', () => {
    expect(labels('{"rules": [{"conditions": {"fact": "level", "operator": "equal", "value": |')).toEqual([
      'low',
      'high',
    ]);
    expect(labels('{"rules": [{"conditions": {"fact": "level", "operator": "in", "value": ["low", |')).toEqual([
      'low',
      'high',
    ]);
  });

  it('are what the schema names', () => {
    expect(labels('{"movement": {"upgrade": |')).toEqual(['immediate', 'atReview']);
    expect(labels('{"rules": [{"enabled": |')).toEqual(['true', 'false']);
  });

  it('is nothing behind a finished value', () => {
    expect(at('{"fallback": "GOLD" |}')).toBeNull();
    expect(at('{"fallback": "GOLD"}|')).toBeNull();
  });

  it('takes the place of what is begun', () => {
    const marked = '{"rules": [{"tier": "GO|"}]}';
    const { from, to } = at(marked) ?? { from: 0, to: 0 };
    expect(marked.replace('|', '').slice(from, to)).toBe('"GO"');
  });

  it('a whole rule makes a document again', () => {
    const text = printDocument(samplePolicy());
    const marked = text.replace('"rules": [', '"rules": [ |, ');
    const rule =
      at(marked)
        ?.list.find(({ label }) => label === 'rule')
        ?.text.replace('|', 'New') ?? '';
    const read = readText(marked.replace('|', rule));
    expect(read.ok && read.document.rules[0]).toMatchObject({ id: 'r-new', tier: 'VIP' });
  });

  it('is explained', () => {
    expect(at('{ | }')?.list.find(({ label }) => label === 'fallback')?.info).toMatch(/no rule lifts/);
  });
});
