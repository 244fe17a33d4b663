import type { EvaluationInput } from '@tierwright/shared/evaluation';
import { withDefaults } from '@tierwright/shared/policy';
import type { Config, EvaluationEngine } from '../platform/config.js';
import { runCode } from '../platform/run-code.js';
import type { VersionContent } from '../policies/version-contents.service.js';
import { Evaluators } from './evaluators.service.js';

const policy = withDefaults({
  schema: 'tierwright/policy@1',
  name: 'Spend',
  tiers: [{ key: 'VIP' }, { key: 'REGULAR' }],
  fallback: 'REGULAR',
  facts: [{ key: 'spend', type: 'number' }],
  rules: [
    {
      id: 'vip',
      tier: 'VIP',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'l', fact: 'spend', operator: 'greaterThan', value: 900 }] },
    },
  ],
});

const content = { contentHash: 'a', policy } as unknown as VersionContent;
const of = (evaluationEngine: EvaluationEngine) => new Evaluators({ evaluationEngine } as Config).for(content);

describe('the evaluator that answers', () => {
  it.each(['json-rules-engine', 'compiled'] as const)('is the configured one: %s', (engine) => {
    expect(of(engine).engine).toBe(engine);
  });

  it('says of a busy policy what it says of one that is not', async () => {
    expect(runCode?.('return 7')).toBe(7);
    const [compiled, reference] = [of('compiled'), of('json-rules-engine')];
    for (let spend = 0; spend < 1200; spend++) {
      const input: EvaluationInput = { facts: { spend }, asOf: '2026-11-21' };
      const answer = await compiled.evaluate(input);
      expect(answer).toMatchObject({ value: { tier: spend > 900 ? 'VIP' : 'REGULAR' } });
      if (spend % 50 === 0) expect(answer).toEqual(await reference.evaluate(input));
    }
  });
});
