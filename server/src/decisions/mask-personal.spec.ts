import { masked, type EvaluateAnswer } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { maskPersonal, personalFacts } from './mask-personal.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Masking',
  tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [
    { key: 'spend', type: 'number' },
    { key: 'age', type: 'integer', sensitivity: 'personal' },
    { key: 'home.city', type: 'string', sensitivity: 'personal' },
  ],
  derived: [
    { key: 'twice', kind: 'formula', expression: 'age * 2' },
    { key: 'thrice', kind: 'formula', expression: 'twice * 1.5' },
    { key: 'other', kind: 'formula', expression: 'spend * 2' },
  ],
  rules: [],
};
const policy = withDefaults(document);

const answer = {
  trace: [
    {
      ruleId: 'r',
      result: true,
      node: {
        id: 'g',
        result: true,
        all: [
          { id: 'a', result: true, fact: 'spend', operator: 'greaterThan', value: 5, actual: 10 },
          {
            id: 'b',
            result: true,
            not: { id: 'c', result: false, fact: 'age', operator: 'lessThan', value: 18, actual: 44 },
          },
          { id: 'd', result: true, fact: 'thrice', operator: 'greaterThan', value: 1, actual: 132 },
          { id: 'e', result: null, fact: 'age', operator: 'lessThan', value: 18, actual: null },
        ],
      },
    },
  ],
} as unknown as EvaluateAnswer;

const decision = { facts: { spend: 10, age: 44, home: { city: '上海', area: 3 }, unknown: 'x' }, answer };

describe('somebody who may not see personal facts', () => {
  it('sees that they were given, not what they were, nested ones too', () => {
    expect(maskPersonal(decision, policy).facts).toEqual({
      spend: 10,
      age: masked,
      home: { city: masked, area: 3 },
      unknown: 'x',
    });
  });

  it('does not see them in the trace, nor what is computed from them', () => {
    const text = JSON.stringify(maskPersonal(decision, policy).answer);
    expect(text).not.toMatch(/44|132/);
    expect(text).toContain('"actual":10');
    expect(text.match(/•••/g)).toHaveLength(2);
  });

  it('sees what was missing as missing', () => {
    expect(maskPersonal({ facts: { age: null }, answer }, policy).facts).toEqual({ age: null });
    expect(maskPersonal({ facts: {}, answer }, policy).facts).toEqual({});
  });

  it('sees everything of a policy without personal facts, and the record itself is never altered', () => {
    const open = withDefaults({ ...document, facts: [{ key: 'age', type: 'integer' }], derived: [] });
    expect(maskPersonal(decision, open)).toBe(decision);
    const before = JSON.stringify(decision);
    maskPersonal(decision, policy);
    expect(JSON.stringify(decision)).toBe(before);
  });

  it('is spared derived facts of any depth', () => {
    expect([...personalFacts(policy)].sort()).toEqual(['age', 'home.city', 'thrice', 'twice']);
  });
});
