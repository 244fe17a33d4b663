import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  diffQuerySchema,
  diffSchema,
  listOf,
  listQuerySchema,
  newReviewSchema,
  publishedSchema,
  publishSchema,
  requestEntrySchema,
  requestSchema,
  submissionSchema,
  submitSchema,
  updateRequestSchema,
  type ListQuery,
  type NewReview,
  type Publish,
  type Submit,
  type UpdateRequest,
} from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import type { z } from 'zod';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor, UserActor } from '../access/actor.js';
import { CurrentActor, CurrentPerson } from '../access/current-actor.decorator.js';
import { ReaderLanguage } from '../platform/http/reader-language.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam, policyKeyParam } from '../platform/validation/params.js';
import { ComparisonService } from './comparison.service.js';
import { DecidingService } from './deciding.service.js';
import { RequestsService } from './requests.service.js';
import { Submissions } from './submissions.service.js';
import { SubmittingService } from './submitting.service.js';
import { UpdatingService } from './updating.service.js';

@Controller('policies/:key')
@RequirePermission('policies:read')
export class RequestsController {
  constructor(
    private readonly requests: RequestsService,
    private readonly submitting: SubmittingService,
    private readonly deciding: DecidingService,
    private readonly updating: UpdatingService,
    private readonly submissions: Submissions,
    private readonly comparison: ComparisonService,
  ) {}

  @Post('drafts/:id/submit')
  @RequirePermission('drafts:edit')
  @Contract({
    summary: 'Submit a draft as a change request, or put its content into the open one',
    status: 201,
    answer: requestSchema,
    fails: ['not-found', 'document-invalid', 'test-cases-failed', 'nothing-changed'],
  })
  submit(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Body({ schema: submitSchema }) body: Submit,
    @ReaderLanguage() language: Language,
  ) {
    return this.submitting.submit(person, key, id, body, language);
  }

  @Get('requests')
  @Contract({ summary: 'List change requests, newest first', answer: listOf(requestEntrySchema), fails: ['not-found'] })
  list(@Param('key', policyKeyParam) key: string, @Query({ schema: listQuerySchema }) query: ListQuery) {
    return this.requests.list(key, query);
  }

  @Get('requests/:id')
  @Contract({ summary: 'Read a change request', answer: requestSchema, fails: ['not-found'] })
  get(
    @CurrentActor() actor: Actor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @ReaderLanguage() language: Language,
  ) {
    return this.requests.get(actor, key, id, language);
  }

  @Post('requests/:id/reviews')
  @RequirePermission('requests:review')
  @Contract({
    summary: 'Approve, ask for changes or comment',
    status: 201,
    answer: requestSchema,
    fails: ['not-found', 'request-closed', 'content-changed', 'own-content'],
  })
  review(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Body({ schema: newReviewSchema }) body: NewReview,
    @ReaderLanguage() language: Language,
  ) {
    return this.deciding.review(person, key, id, body, language);
  }

  @Post('requests/:id/withdraw')
  @RequirePermission('drafts:edit')
  @Contract({ summary: 'Withdraw a change request', answer: requestSchema, fails: ['not-found', 'request-closed'] })
  withdraw(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @ReaderLanguage() language: Language,
  ) {
    return this.deciding.withdraw(person, key, id, language);
  }

  @Get('requests/:id/submissions')
  @Contract({
    summary: 'List every content that a change request has had, with what it was judged by; the newest first',
    answer: listOf(submissionSchema),
    fails: ['not-found'],
  })
  history(
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Query({ schema: listQuerySchema }) query: ListQuery,
    @ReaderLanguage() language: Language,
  ) {
    return this.submissions.list(key, id, query, language);
  }

  @Post('requests/:id/update')
  @RequirePermission('drafts:edit')
  @Contract({
    summary: 'Bring a change request up to date with live, by a three-way merge; its approvals are void',
    description:
      'Where both changed the same differently it is refused with each conflict, until `choices` names a side.',
    answer: requestSchema,
    fails: [
      'not-found',
      'request-closed',
      'up-to-date',
      'no-live-version',
      'merge-conflicts',
      'nothing-changed',
      'document-invalid',
      'test-cases-failed',
      'stale',
    ],
  })
  update(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Body({ schema: updateRequestSchema.prefault({}) }) body: UpdateRequest,
    @ReaderLanguage() language: Language,
  ) {
    return this.updating.update(person, key, id, body, language);
  }

  @Post('requests/:id/publish')
  @RequirePermission('releases:publish')
  @Contract({
    summary: 'Publish what was approved as the next version, now or at a time',
    status: 201,
    answer: publishedSchema,
    fails: [
      'not-found',
      'request-closed',
      'not-approved',
      'changes-requested',
      'behind-live',
      'certifying',
      'certification-failed',
      'certification-interrupted',
      'value-invalid',
    ],
  })
  publish(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Body({ schema: publishSchema.prefault({}) }) body: Publish,
    @ReaderLanguage() language: Language,
  ) {
    return this.deciding.publish(person, key, id, body, language);
  }

  @Get('diff')
  @Contract({
    summary: 'Compare two versions, live, drafts, change requests, or two policies',
    description:
      'Sides: a number, `live`, `draft:<id>`, `request:<id>`; of another policy `policy:<key>` (its live version) or `policy:<key>@<number>`.',
    answer: diffSchema,
    fails: ['not-found', 'no-such-version', 'no-live-version'],
  })
  diff(
    @CurrentActor() actor: Actor,
    @Param('key', policyKeyParam) key: string,
    @Query({ schema: diffQuerySchema }) query: z.output<typeof diffQuerySchema>,
    @ReaderLanguage() language: Language,
  ) {
    return this.comparison.diff(actor, key, query, language);
  }
}
