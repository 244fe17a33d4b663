import type { CertificationReport, Difference } from '../contracts/index.js';
import type { PolicyDocument } from '../policy/index.js';
import { decideCertified } from './index.js';

const document = {
  rules: [{ id: 'silver' }, { id: 'gold', name: { en: 'Gold by spend', 'zh-CN': '消费满额金卡' } }],
} as unknown as PolicyDocument;

const report = (difference: Partial<Difference>): CertificationReport => ({
  evaluatorVersion: '1.0.0',
  testCases: 0,
  boundaries: 1,
  customers: 0,
  nodes: 1,
  differences: [
    {
      source: 'boundary',
      customer: { facts: { spend: 5000 }, asOf: '2026-05-31' },
      what: 'node',
      compiled: { id: 'c1', result: true },
      reference: { id: 'c1', result: false },
      ...difference,
    },
  ],
});

describe('publishing', () => {
  it('goes on once the calculation was found to agree', () => {
    expect(decideCertified({ state: 'passed' }, document).ok).toBe(true);
  });

  it.each(['pending', 'running', 'not-run'] as const)('waits while the double-check is %s', (state) => {
    expect(decideCertified({ state }, document)).toEqual({ ok: false, error: { code: 'certifying' } });
  });

  it('asks for another try where the double-check was interrupted', () => {
    expect(decideCertified({ state: 'interrupted', reason: 'crashed' }, document)).toMatchObject({
      error: { code: 'certification-interrupted' },
    });
  });

  it('is refused with the customer, the rule and the condition that show a difference', () => {
    const certification = { state: 'failed' as const, report: report({ ruleId: 'gold', nodeId: 'c1' }) };
    expect(decideCertified(certification, document)).toMatchObject({
      error: {
        code: 'certification-failed',
        violations: [
          {
            path: '/document/rules/1',
            ruleId: 'gold',
            nodeId: 'c1',
            expected: 'false',
            got: 'true',
            message: {
              en: 'For the customer {"spend":5000} on 2026-05-31, condition “c1” of rule “Gold by spend” comes to true in one calculation and to false in the other.',
              'zh-CN':
                '对于 2026-05-31 的客户 {"spend":5000}，规则“消费满额金卡”的条件“c1”在一套计算中为 true，在另一套计算中为 false。',
            },
          },
        ],
      },
    });
  });

  it('is refused also where only a part of the answer differs, for a customer who holds a tier', () => {
    const customer = { facts: {}, asOf: '2026-05-31', current: { tier: 'GOLD' } };
    const one = report({ customer, what: 'movement', compiled: 'held', reference: 'grace' });
    expect(decideCertified({ state: 'failed', report: one }, document)).toMatchObject({
      error: {
        violations: [
          {
            path: '/document',
            message: {
              en: 'For the customer {} on 2026-05-31, who holds {"tier":"GOLD"}, “movement” of the answer comes to "held" in one calculation and to "grace" in the other.',
            },
          },
        ],
      },
    });
  });
});
