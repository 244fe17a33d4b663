import type { Readable } from 'node:stream';
import { Body, Controller, Headers, Param, Post, Req } from '@nestjs/common';
import {
  batchAnswerSchema,
  batchSchema,
  evaluateAnswerSchema,
  evaluateSchema,
  type Batch,
  type EvaluateRequest,
} from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import type { FastifyRequest } from 'fastify';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Accepts, megabyte } from '../platform/http/bodies.js';
import { ReaderLanguage } from '../platform/http/reader-language.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { policyKeyParam } from '../platform/validation/params.js';
import { BatchService, ndjson } from './batch.service.js';
import { EvaluationService } from './evaluation.service.js';

@Controller('policies/:key/evaluate')
@RequirePermission('evaluate')
export class EvaluationController {
  constructor(
    private readonly evaluation: EvaluationService,
    private readonly batches: BatchService,
  ) {}

  @Post()
  @Contract({
    summary: 'Ask which tier a customer has',
    headers: {
      'Idempotency-Key': {
        description: 'The first answer under it is replayed for 24 hours, for each key and policy.',
      },
    },
    answer: evaluateAnswerSchema,
    fails: [
      'not-found',
      'no-such-version',
      'no-live-version',
      'fact-invalid',
      'fact-missing',
      'current-tier-unknown',
      'idempotency-key-reused',
      'idempotency-key-running',
    ],
  })
  evaluate(
    @CurrentActor() actor: Actor,
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: evaluateSchema }) body: EvaluateRequest,
    @ReaderLanguage() language: Language,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
  ) {
    return this.evaluation.evaluateOnce({ actor, key, language }, body, idempotencyKey);
  }

  @Post('batch')
  @Accepts({ limit: 8 * megabyte, streams: [ndjson] })
  @Contract({
    summary: 'Ask for many customers at once, as a list or as a stream of lines',
    description: 'Each item is answered in its place, by an answer or by problem details; so is each line of a stream.',
    answer: batchAnswerSchema,
    fails: ['not-found'],
  })
  batch(
    @CurrentActor() actor: Actor,
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: batchSchema }) body: Batch | Readable,
    @ReaderLanguage() language: Language,
    @Req() { id }: FastifyRequest,
  ) {
    return this.batches.answer({ actor, key, language, requestId: id }, body);
  }
}
