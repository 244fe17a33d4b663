import { hashPassword, verifyPassword } from './passwords.js';

describe('a password', () => {
  it('is kept as argon2id with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, 'correct horse')).toBe(true);
    expect(await verifyPassword(one, 'correct horsf')).toBe(false);
  });

  it.each([[null], [undefined]])('never fits an account without one (%p), though the work is done', async (none) => {
    await verifyPassword(none, 'warm up');
    const started = performance.now();
    expect(await verifyPassword(none, 'nobody has this password')).toBe(false);
    expect(performance.now() - started).toBeGreaterThan(2);
  });
});
