import { decisionPath } from './decision-path.js';
import { aDecision, spendPolicy } from './testing.js';

describe('the way through the version that answered', () => {
  it('is the one that was recorded, where it was', () => {
    const trace = [{ ruleId: 'gold', result: true, node: { id: 'gold-all', result: true } }];
    expect(decisionPath(aDecision({}, { trace }), spendPolicy)).toMatchObject({ kind: 'recorded', lit: { trace } });
  });

  it('is worked out from the stored facts where it was not asked for', () => {
    const { kind, lit } = decisionPath(aDecision(), spendPolicy);
    expect(kind).toBe('workedOut');
    expect(lit?.trace.map(({ ruleId, result }) => [ruleId, result])).toEqual([
      ['gold', true],
      ['silver', true],
    ]);
  });

  it('is not worked out from facts that are masked, however deep they lie', () => {
    const facts = { annualSpend: 11_240, person: { age: '•••' } };
    expect(decisionPath(aDecision({ facts }), spendPolicy)).toEqual({ kind: 'masked', lit: null });
  });

  it('is not shown where it leads elsewhere today', () => {
    expect(decisionPath(aDecision({}, { qualified: 'SILVER' }), spendPolicy)).toEqual({ kind: 'refused', lit: null });
  });
});
