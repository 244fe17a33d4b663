import { QueryFailedError } from 'typeorm';
import { errorForLog, pathOf } from './log.js';

describe('the log', () => {
  it('says what failed, but not what was in it', () => {
    const driver = Object.assign(new Error('duplicate key value'), { code: '23505', detail: 'Key (email)=(ann@b.c)' });
    const written = JSON.stringify(
      errorForLog(new QueryFailedError('INSERT INTO users …', ['ann@b.c', 'hash'], driver)),
    );
    expect(written).toContain('duplicate key value');
    expect(written).toContain('23505');
    expect(written).not.toMatch(/ann@b\.c|"hash"|INSERT/);
  });

  it('keeps what stands behind a question mark to itself', () => {
    expect(pathOf('/setup?token=secret')).toBe('/setup');
  });
});
