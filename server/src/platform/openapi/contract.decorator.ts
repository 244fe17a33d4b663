// What a route answers, and how it can refuse: the answer's status is set from it, and /openapi.json is written from it.
import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { FailureCode } from '@tierwright/shared/errors';
import type { z } from 'zod';

export interface RouteContract {
  /** One line, an imperative: "Save a draft". */
  summary: string;
  description?: string;
  /** Default 200; 204 for a route without an answer. */
  status?: number;
  /** Schema of the answer's body. */
  answer?: z.ZodType;
  /** Media type of the answer where it is not JSON. */
  answerType?: string;
  /** Headers of the answer that callers rely on, with what they say. */
  answerHeaders?: Readonly<Record<string, string>>;
  /** Headers of the request, with what they say. */
  headers?: Readonly<Record<string, { description: string; required?: boolean }>>;
  /** Failures of this route's own; those of validation, access and the database are added. */
  fails?: readonly FailureCode[];
}

export const ROUTE_CONTRACT = 'tierwright:contract';

/** Every route has one, or the server does not start. */
export const Contract = (contract: RouteContract) =>
  applyDecorators(HttpCode(contract.status ?? 200), SetMetadata(ROUTE_CONTRACT, contract));
