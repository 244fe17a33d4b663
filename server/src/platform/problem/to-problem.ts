// From whatever was thrown to RFC 9457 problem details in the reader's language.
import { HttpException } from '@nestjs/common';
import type { ProblemDetails } from '@tierwright/shared/contracts';
import { describeFailure, speak, type Failure } from '@tierwright/shared/errors';
import type { Language, LocalText } from '@tierwright/shared/language';
import { isDatabaseUnavailable } from '../database/database-unavailable.js';
import { FailureError } from './failure-error.js';

const internal: { title: LocalText; detail: LocalText } = {
  title: { en: 'Something went wrong here', 'zh-CN': '系统内部出错' },
  detail: {
    en: 'This is a fault of the product, not of the request. Give the request id when you report it.',
    'zh-CN': '这是产品自身的故障，与请求无关。反馈时请提供请求编号。',
  },
};

const typeOf = (code: string) => `urn:tierwright:problem:${code}`;

interface FastifyFault {
  code?: string;
  statusCode?: number;
}

export const tooLarge = (bodyLimit: number): Failure => ({
  code: 'too-large',
  data: { limit: `${Math.round(bodyLimit / 1_048_576)} MB` },
});

const failureOfCode: Readonly<Record<string, Failure>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'media-type', data: { expected: 'application/json' } },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'json-malformed' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'json-malformed' },
  FST_ERR_BAD_URL: { code: 'not-found' },
  FST_ERR_MAX_PARAM_LENGTH: { code: 'not-found' },
};

function failureOfStatus(status: number, bodyLimit: number): Failure | undefined {
  if (status === 404 || status === 405 || status === 414) return { code: 'not-found' };
  if (status === 413) return tooLarge(bodyLimit);
  if (status === 415) return { code: 'media-type', data: { expected: 'application/json' } };
  if (status === 503) return { code: 'unavailable' };
  if (status >= 400 && status < 500) return { code: 'request-invalid' };
  return undefined;
}

/** The expected failure behind an error; undefined for a bug. `bodyLimit` is the route's, in bytes. */
export function failureOf(error: unknown, bodyLimit = 1_048_576): Failure | undefined {
  if (error instanceof FailureError) return error.failure;
  if (isDatabaseUnavailable(error)) return { code: 'unavailable' };
  if (error instanceof HttpException) {
    const cause = error.cause;
    if (cause instanceof FailureError) return cause.failure;
    const { code } = (cause ?? {}) as FastifyFault;
    return (code && failureOfCode[code]) || failureOfStatus(error.getStatus(), bodyLimit);
  }
  const { code, statusCode } = (error ?? {}) as FastifyFault;
  if (typeof code === 'string' && failureOfCode[code]) return failureOfCode[code];
  return error instanceof Error && typeof statusCode === 'number' ? failureOfStatus(statusCode, bodyLimit) : undefined;
}

/** Problem details of a failure, or of a bug when there is none. */
export function problemOf(failure: Failure | undefined, language: Language, requestId: string): ProblemDetails {
  if (!failure) {
    return {
      type: typeOf('internal'),
      title: internal.title[language],
      status: 500,
      detail: internal.detail[language],
      code: 'internal',
      requestId,
      violations: [],
    };
  }
  const { status, title, detail } = describeFailure(failure);
  return {
    type: typeOf(failure.code),
    title: title[language],
    status,
    detail: detail[language],
    code: failure.code,
    requestId,
    violations: (failure.violations ?? []).map((violation) => speak(violation, language)),
  };
}

/** Seconds for `Retry-After`, where the status calls for it. */
export function retryAfterOf(failure: Failure | undefined): number | undefined {
  if (failure?.code === 'too-many-requests') return Number(failure.data?.['seconds'] ?? 1);
  return failure?.code === 'unavailable' ? 5 : undefined;
}
