import { valueChanges } from './value-changes.js';

const digest = (end: string) => `sha256:salt:${end.padStart(64, '0')}`;

describe('what an event changed', () => {
  it('names only the values that differ', () => {
    const before = { name: 'Shop', approvals: 1, archived: false };
    expect(valueChanges({ before, after: { ...before, approvals: 2 } })).toEqual([
      { at: ['approvals'], before: { kind: 'text', text: '1' }, after: { kind: 'text', text: '2' } },
    ]);
  });

  it('of something new is all that it has', () => {
    expect(valueChanges({ before: null, after: { name: 'Shop', approvals: 0, purpose: null } })).toEqual([
      { at: ['name'], before: { kind: 'none' }, after: { kind: 'text', text: 'Shop' } },
      { at: ['approvals'], before: { kind: 'none' }, after: { kind: 'text', text: '0' } },
    ]);
  });

  it('goes into what is nested', () => {
    const fact = (en: string) => ({ label: { en, 'zh-CN': '年消费额' } });
    expect(valueChanges({ before: fact('Spend'), after: fact('Annual spend') })).toEqual([
      { at: ['label', 'en'], before: { kind: 'text', text: 'Spend' }, after: { kind: 'text', text: 'Annual spend' } },
    ]);
  });

  it('tells roles in one line', () => {
    const [change] = valueChanges({
      before: { grants: [{ role: 'viewer' }] },
      after: { grants: [{ role: 'viewer' }, { role: 'author', policy: 'shop' }] },
    });
    expect(change?.after).toEqual({ kind: 'text', text: 'viewer, author · shop' });
  });

  it('shows of a personal value that it changed, and not what it is', () => {
    const [change] = valueChanges({ before: { email: digest('aaaaaa') }, after: { email: digest('bbbbbb') } });
    expect(change).toEqual({
      at: ['email'],
      before: { kind: 'digest', text: 'aaaaaa' },
      after: { kind: 'digest', text: 'bbbbbb' },
    });
  });

  it('knows moments and truths', () => {
    expect(
      valueChanges({ before: null, after: { effectiveFrom: '2026-11-21T10:00:00.000Z', archived: true } }).map(
        ({ after }) => after.kind,
      ),
    ).toEqual(['time', 'truth']);
  });

  it('knows a content by its hash', () => {
    const contentHash = 'ab'.repeat(32);
    expect(valueChanges({ before: null, after: { contentHash } })[0]?.after).toEqual({
      kind: 'hash',
      text: contentHash,
    });
  });

  it('where nothing was kept is nothing', () => {
    expect(valueChanges({ before: null, after: null })).toEqual([]);
  });
});
