import { isAdmin } from './last-admin.js';

describe('an administrator', () => {
  it('is somebody enabled who holds the role for the whole product', () => {
    expect(isAdmin({ grants: [{ role: 'author' }, { role: 'admin' }], disabled: false })).toBe(true);
    expect(isAdmin({ grants: [{ role: 'admin' }], disabled: true })).toBe(false);
    expect(isAdmin({ grants: [{ role: 'admin', policy: 'gold' }], disabled: false })).toBe(false);
    expect(isAdmin({ grants: [{ role: 'approver' }], disabled: false })).toBe(false);
  });
});
