import path from 'node:path';
import { readConfig } from './config.js';
import { StartupError } from './startup-error.js';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: path.resolve('data'),
      publicUrl: undefined,
      logLevel: 'info',
      firstAdmin: undefined,
      evaluationEngine: 'json-rules-engine',
    });
  });

  it('takes an empty value for one that is not set', () => {
    expect(
      readConfig({ PORT: '', DATABASE_URL: '', TIERWRIGHT_ADMIN_EMAIL: '', TIERWRIGHT_ADMIN_PASSWORD: '' }),
    ).toEqual(readConfig({}));
  });

  it('keeps only the origin of the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://Tiers.example.com/' }).publicUrl).toBe('https://tiers.example.com');
  });

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '80.5' }, 'PORT'],
    [{ HOST: 'a host' }, 'HOST'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'localhost:5432' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'tiers.example.com' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://example.com/tiers' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://example.com' }, 'PUBLIC_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ EVALUATION_ENGINE: 'magic' }, 'EVALUATION_ENGINE'],
    [{ TIERWRIGHT_ADMIN_EMAIL: 'a@b.c' }, 'TIERWRIGHT_ADMIN_PASSWORD'],
    [{ TIERWRIGHT_ADMIN_PASSWORD: 'a long password' }, 'TIERWRIGHT_ADMIN_EMAIL'],
    [{ TIERWRIGHT_ADMIN_EMAIL: 'nobody', TIERWRIGHT_ADMIN_PASSWORD: 'a long password' }, 'TIERWRIGHT_ADMIN_EMAIL'],
    [{ TIERWRIGHT_ADMIN_EMAIL: 'a@b.c', TIERWRIGHT_ADMIN_PASSWORD: 'short' }, 'TIERWRIGHT_ADMIN_PASSWORD'],
  ])('refuses %j in one sentence that names the variable', (env, name) => {
    const read = () => readConfig(env);
    expect(read).toThrow(StartupError);
    expect(read).toThrow(new RegExp(`^[^\\n]*${name}[^\\n]*\\.$`));
  });

  it('never repeats a password', () => {
    const password = 'hunter2';
    for (const env of [
      { DATABASE_URL: `mysql://me:${password}@db/x` },
      { TIERWRIGHT_ADMIN_EMAIL: 'a@b.c', TIERWRIGHT_ADMIN_PASSWORD: password },
    ]) {
      expect(() => readConfig(env)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(password) }),
      );
    }
  });
});
