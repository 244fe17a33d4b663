import type { ChangeRequest } from '@tierwright/shared/contracts';
import { requestGates } from './request-gates.js';

const request = (part: Partial<ChangeRequest>): ChangeRequest =>
  ({
    status: 'open',
    baseVersion: 6,
    approvals: { have: 1, need: 2 },
    certification: { state: 'passed' },
    ...part,
  }) as ChangeRequest;

const open = (part: Partial<ChangeRequest>, live: number | null = 6) =>
  requestGates(request(part), live)
    .filter(({ state }) => state !== 'done')
    .map(({ name, state }) => `${name} ${state}`);

describe('before a change request can go live', () => {
  it('it needs all its approvals', () => {
    expect(open({})).toEqual(['approvals waiting']);
    expect(open({ approvals: { have: 2, need: 2 } })).toEqual([]);
  });

  it('it must have started from what is live', () => {
    expect(open({ approvals: { have: 0, need: 0 } }, 7)).toEqual(['upToDate blocked']);
    expect(open({ approvals: { have: 0, need: 0 }, baseVersion: null }, null)).toEqual([]);
  });

  it('changes that were asked for stand in the way', () => {
    expect(open({ status: 'changes-requested' })).toEqual(['changesAsked blocked', 'approvals waiting']);
  });

  it('its tests are told where there are some', () => {
    const tests = (passed: number, failed: number) =>
      requestGates(request({ tests: { passed, failed, results: [] } }), 6).find(({ name }) => name === 'tests');
    expect(tests(42, 0)).toEqual({ name: 'tests', state: 'done', passed: 42, total: 42 });
    expect(tests(41, 1)).toMatchObject({ state: 'blocked' });
    expect(tests(0, 0)).toBeUndefined();
  });

  it('open comments are told', () => {
    const gates = requestGates(request({}), 6, 2);
    expect(gates.find(({ name }) => name === 'comments')).toEqual({ name: 'comments', state: 'waiting', open: 2 });
    expect(requestGates(request({}), 6).map(({ name }) => name)).not.toContain('comments');
  });

  it('its calculation must agree, and nothing claims that it was checked where it was not', () => {
    expect(open({ certification: { state: 'failed' } })[0]).toBe('certification blocked');
    expect(requestGates(request({ certification: { state: 'not-run' } }), 6).map(({ name }) => name)).not.toContain(
      'certification',
    );
  });
});
