// One decision and the policy that made it, changed where a test says so.
import { renderHook } from '@testing-library/react';
import type { Decision, EvaluateAnswer } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useDecisionsWords } from './decisions-words.js';
import type { Speaker } from './speaker.js';

const line = (id: string, tier: string, name: string, value: number) => ({
  id,
  name,
  tier,
  effect: 'qualify' as const,
  conditions: {
    id: `${id}-all`,
    all: [{ id: `${id}-spend`, fact: 'annualSpend', operator: 'greaterThanInclusive', value }],
  },
});

export const spendDocument: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Spend',
  tiers: [
    { key: 'GOLD', name: 'Gold', benefits: [{ key: 'priority', name: 'Priority service' }] },
    { key: 'SILVER', name: 'Silver' },
    { key: 'REGULAR', name: 'Regular' },
  ],
  fallback: 'REGULAR',
  facts: [
    { key: 'annualSpend', label: 'Annual spend', type: 'number', unit: 'CNY' },
    { key: 'age', label: 'Age', type: 'integer', sensitivity: 'personal' },
    { key: 'orders', label: 'Orders', type: 'integer' },
  ],
  rules: [line('gold', 'GOLD', 'Gold by spend', 10_000), line('silver', 'SILVER', 'Silver by spend', 5_000)],
};

export const spendPolicy = withDefaults(spendDocument);

export const anAnswer = (more: Partial<EvaluateAnswer> = {}): EvaluateAnswer => ({
  decisionId: 'd-1',
  policy: 'spend',
  version: 1,
  contentHash: 'abc',
  engine: 'json-rules-engine',
  asOf: '2026-03-03',
  status: 'determined',
  tier: 'GOLD',
  tierName: 'Gold',
  qualified: 'GOLD',
  range: { atLeast: 'GOLD', atMost: 'GOLD' },
  matched: ['gold', 'silver'],
  decidedBy: ['gold'],
  missing: [],
  notComputable: [],
  ignored: [],
  movement: null,
  benefits: ['priority'],
  ...more,
});

export const aDecision = (more: Partial<Decision> = {}, answer: Partial<EvaluateAnswer> = {}): Decision => ({
  id: 'd-1',
  customer: 'C-1001',
  decidedAt: '2026-03-03T10:22:00.000Z',
  facts: { annualSpend: 11_240 },
  current: null,
  answer: anAnswer(answer),
  evaluatorVersion: '1.0.0',
  by: { kind: 'api-key', id: 'k-1', name: 'Web shop' },
  ...more,
});

export const aSpeaker = (): Speaker => ({
  policy: spendPolicy,
  language: 'en',
  t: renderHook(useDecisionsWords).result.current,
});
