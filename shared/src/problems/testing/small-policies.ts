// Small policies, and what reasoning tells of them.
import { compiledEvaluator } from '../../evaluation/index.js';
import { withDefaults, type ConditionInput, type PolicyDocument, type Problem } from '../../policy/index.js';
import { findProblems } from '../index.js';

export const today = '2026-11-21';
export type RuleInput = PolicyDocument['rules'][number];

let nodes = 0;
export const leaf = (fact: string, operator: string, value?: unknown): ConditionInput =>
  ({ id: `c${++nodes}`, fact, operator, ...(value === undefined ? {} : { value }) }) as ConditionInput;
export const all = (...children: ConditionInput[]): ConditionInput => ({ id: `g${++nodes}`, all: children });
export const any = (...children: ConditionInput[]): ConditionInput => ({ id: `g${++nodes}`, any: children });
export const not = (child: ConditionInput): ConditionInput => ({ id: `g${++nodes}`, not: child });
export const rule = (id: string, tier: string, conditions: ConditionInput, more: Partial<RuleInput> = {}): RuleInput =>
  ({ id, name: id, tier, effect: 'qualify', conditions, ...more }) as RuleInput;

const benefits = [{ key: 'b' }];
export const policy = (rules: RuleInput[], more: Partial<PolicyDocument> = {}): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name: 'Policy',
  tiers: ['GOLD', 'SILVER', 'BASE'].map((key) => ({ key, benefits })),
  fallback: 'BASE',
  facts: [
    { key: 'spend', type: 'number', label: 'Spend', unit: 'CNY' },
    { key: 'orders', type: 'integer', min: 0 },
    { key: 'joined', type: 'date' },
    { key: 'city', type: 'string' },
    { key: 'level', type: 'enum', ordered: true, values: [{ value: 'low' }, { value: 'mid' }, { value: 'high' }] },
    { key: 'tags', type: 'list', itemType: 'string' },
  ],
  rules,
  ...more,
});

const reasoned = ['rule-never-true', 'rule-never-decides', 'tier-unreachable', 'boundary-overlap', 'boundary-gap'];
export const found = (document: PolicyDocument): Problem[] =>
  findProblems(withDefaults(document), { today }).filter(({ code }) => reasoned.includes(code));
export const told = (document: PolicyDocument) =>
  found(document).map(({ code, ruleId, tier, proven }) => [code, ruleId ?? tier, ...(proven === false ? ['?'] : [])]);

export const gold = rule('gold', 'GOLD', all(leaf('spend', 'greaterThanInclusive', 10_000)));
export const silver = rule('silver', 'SILVER', all(leaf('spend', 'greaterThanInclusive', 5_000)));

export const outcomeOf = (document: PolicyDocument, { witness }: Problem) => {
  if (!witness) throw new Error('no witness');
  const evaluated = compiledEvaluator(withDefaults(document)).evaluateNow(witness);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.error));
  return evaluated.value;
};
