import { HttpException } from '@nestjs/common';
import { FailureError } from './failure-error.js';
import { failureOf, problemOf, retryAfterOf } from './to-problem.js';

const fastifyError = (code: string, statusCode: number) => Object.assign(new Error('x'), { code, statusCode });

describe('what went wrong, as a problem', () => {
  it('is told in the reader’s language, with every violation', () => {
    const violation = { path: '/a', code: 'wrong', message: { en: 'No.', 'zh-CN': '不行。' } };
    const failure = { code: 'request-invalid', violations: [violation] } as const;
    expect(problemOf(failure, 'zh-CN', 'r-1')).toEqual({
      type: 'urn:tierwright:problem:request-invalid',
      title: '请求无效',
      status: 400,
      detail: '发送的内容有缺失、未知或类型错误的部分。',
      code: 'request-invalid',
      requestId: 'r-1',
      violations: [{ path: '/a', code: 'wrong', message: '不行。' }],
    });
  });

  it.each([
    ['a thrown failure', new FailureError({ code: 'last-admin' }), 'last-admin'],
    ['an unknown route', new HttpException('Cannot GET /x', 404), 'not-found'],
    ['a body that is too large', fastifyError('FST_ERR_CTP_BODY_TOO_LARGE', 413), 'too-large'],
    ['a body of another kind', fastifyError('FST_ERR_CTP_INVALID_MEDIA_TYPE', 415), 'media-type'],
    ['an address that cannot be decoded', fastifyError('FST_ERR_BAD_URL', 400), 'not-found'],
    ['a database that refuses connections', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unavailable'],
    ['a database that is shutting down', { message: 'x', driverError: { code: '57P01' } }, 'unavailable'],
    ['a connection that was waited for too long', new Error('timeout exceeded when trying to connect'), 'unavailable'],
  ])('%s is an expected failure', (_, error, code) => {
    expect(failureOf(error)?.code).toBe(code);
  });

  it.each([
    ['an exception of ours', new TypeError('x is undefined')],
    ['a query that breaks a constraint', Object.assign(new Error('duplicate key'), { code: '23505' })],
    ['something thrown that is no error', 'oops'],
    ['nothing', undefined],
  ])('%s is a bug, and its text is kept from the caller', (_, error) => {
    expect(failureOf(error)).toBeUndefined();
    const problem = problemOf(failureOf(error), 'en', 'r-1');
    expect([problem.status, problem.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(problem)).not.toMatch(/undefined|duplicate|oops/);
  });

  it('says how large a body may be on this route', () => {
    expect(failureOf(fastifyError('FST_ERR_CTP_BODY_TOO_LARGE', 413), 8 * 1_048_576)?.data).toEqual({ limit: '8 MB' });
  });

  it('says when to try again where that helps', () => {
    expect(retryAfterOf({ code: 'too-many-requests', data: { seconds: 7 } })).toBe(7);
    expect(retryAfterOf({ code: 'unavailable' })).toBeGreaterThan(0);
    expect(retryAfterOf({ code: 'not-found' })).toBeUndefined();
  });
});
