import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  commentChangeSchema,
  commentSchema,
  listOf,
  listQuerySchema,
  newCommentSchema,
  type CommentChange,
  type ListQuery,
  type NewComment,
} from '@tierwright/shared/contracts';
import { RequirePermission } from '../access/access.decorator.js';
import type { UserActor } from '../access/actor.js';
import { CurrentPerson } from '../access/current-actor.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam, policyKeyParam } from '../platform/validation/params.js';
import { CommentsService } from './comments.service.js';

@Controller('policies/:key/requests/:id/comments')
@RequirePermission('requests:comment')
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get()
  @RequirePermission('policies:read')
  @Contract({
    summary: 'List what was said about a change request, in order',
    answer: listOf(commentSchema),
    fails: ['not-found'],
  })
  list(
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Query({ schema: listQuerySchema }) query: ListQuery,
  ) {
    return this.comments.list(key, id, query);
  }

  @Post()
  @Contract({
    summary: 'Say something about a change request, a rule of it or a node',
    status: 201,
    answer: commentSchema,
    fails: ['not-found', 'request-closed', 'value-invalid'],
  })
  create(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Body({ schema: newCommentSchema }) body: NewComment,
  ) {
    return this.comments.create(person, key, id, body);
  }

  @Patch(':comment')
  @Contract({
    summary: 'Settle a comment, or open it again',
    answer: commentSchema,
    fails: ['not-found', 'request-closed'],
  })
  change(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Param('comment', idParam) comment: string,
    @Body({ schema: commentChangeSchema }) body: CommentChange,
  ) {
    return this.comments.change(person, key, id, comment, body);
  }
}
