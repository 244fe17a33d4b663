import { Body, Controller, Delete, Get, Headers, Param, Post, Put, Res } from '@nestjs/common';
import {
  checkSchema,
  draftSaveSchema,
  draftSchema,
  newDraftSchema,
  problemSchema,
  type Draft,
  type DraftSave,
  type NewDraft,
} from '@tierwright/shared/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { RequirePermission } from '../access/access.decorator.js';
import type { UserActor } from '../access/actor.js';
import { CurrentPerson } from '../access/current-actor.decorator.js';
import { etagOf, ifMatchHeader, revisionHeader } from '../platform/http/if-match.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam, policyKeyParam } from '../platform/validation/params.js';
import { DraftsService } from './drafts.service.js';

const tagged = (reply: FastifyReply, draft: Draft): Draft => {
  void reply.header('etag', etagOf(draft.revision));
  return draft;
};

@Controller('policies/:key')
@RequirePermission('drafts:edit')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Post('check')
  @RequirePermission('policies:read')
  @Contract({
    summary: 'Check a document without keeping it',
    answer: z.object({ problems: z.array(problemSchema) }),
    fails: ['not-found', 'too-large'],
  })
  check(@Param('key', policyKeyParam) key: string, @Body({ schema: checkSchema }) body: { document: unknown }) {
    return this.drafts.check(key, body.document);
  }

  @Post('drafts')
  @Contract({
    summary: 'Start a draft from live, a version or another draft',
    status: 201,
    answer: draftSchema,
    answerHeaders: revisionHeader,
    fails: ['not-found', 'no-such-version', 'no-live-version'],
  })
  async create(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: newDraftSchema }) body: NewDraft,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.create(person, key, body));
  }

  @Get('drafts/:id')
  @RequirePermission('policies:read')
  @Contract({ summary: 'Read a draft', answer: draftSchema, answerHeaders: revisionHeader, fails: ['not-found'] })
  async get(
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.get(key, id));
  }

  @Put('drafts/:id')
  @Contract({
    summary: 'Save a draft over the revision that was started from',
    headers: ifMatchHeader,
    answer: draftSchema,
    answerHeaders: revisionHeader,
    fails: ['not-found', 'stale', 'if-match-missing', 'too-large'],
  })
  async save(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Headers('if-match') revision: string | undefined,
    @Body({ schema: draftSaveSchema }) body: DraftSave,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.save(person, key, id, revision, body));
  }

  @Delete('drafts/:id')
  @Contract({
    summary: 'Delete a draft; requests made from it go on',
    status: 204,
    headers: ifMatchHeader,
    fails: ['not-found', 'stale', 'if-match-missing'],
  })
  remove(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Headers('if-match') revision: string | undefined,
  ) {
    return this.drafts.remove(person, key, id, revision);
  }
}
