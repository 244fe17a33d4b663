import { screen } from '@testing-library/react';
import type { Certification } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { renderPage } from '../testing/render-page.js';
import { GateList } from './gate-list.js';
import type { GateState } from './request-gates.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Membership',
  tiers: [{ key: 'GOLD', name: 'Gold' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [{ key: 'spend', label: 'Annual spend', type: 'number', unit: 'CNY', decimals: 0 }],
  rules: [
    {
      id: 'gold',
      name: 'Gold by spend',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'c1', fact: 'spend', operator: 'greaterThan', value: 5000 }] },
    },
  ],
};

const report: NonNullable<Certification['report']> = {
  evaluatorVersion: '1.0.0',
  testCases: 0,
  boundaries: 12,
  customers: 3000,
  nodes: 60_000,
  differences: [],
};

const open = (state: GateState, certification: Certification) =>
  renderPage(<GateList gates={[{ name: 'certification', state, certification }]} document={document} />);

describe('the double-check of a change request', () => {
  it('says on how many customers the calculations agree', () => {
    open('done', { state: 'passed', report });
    expect(screen.getByText('Calculation double-checked')).toBeTruthy();
    expect(screen.getByText('3,000 customers, every boundary, no difference')).toBeTruthy();
  });

  it('says that it goes on, and that it is begun again where it was interrupted', () => {
    open('waiting', { state: 'running' });
    expect(screen.getByText('Double-checking the calculation…')).toBeTruthy();
    open('waiting', { state: 'interrupted', reason: 'crashed' });
    expect(screen.getByText('Publishing starts it again.')).toBeTruthy();
  });

  it('shows the customer and the condition of a difference, to the last digit', () => {
    open('blocked', {
      state: 'failed',
      report: {
        ...report,
        differences: [
          {
            source: 'generated',
            customer: { facts: { spend: 5000.000001 }, asOf: '2026-05-31', current: { tier: 'GOLD' } },
            what: 'node',
            ruleId: 'gold',
            nodeId: 'c1',
            compiled: { result: true },
            reference: { result: false },
          },
        ],
      },
    });
    expect(screen.getByText('Annual spend').nextSibling?.textContent).toBe('5000.000001');
    expect(screen.getByText('holds now').nextSibling?.textContent).toBe('Gold');
    expect(screen.getByText(/Rule “Gold by spend”/).textContent).toContain('annual spend over 5,000 CNY');
    expect(screen.getByText('is true in one calculation and false in the other.')).toBeTruthy();
  });
});
