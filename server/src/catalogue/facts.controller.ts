import { Body, Controller, Delete, Get, Headers, Param, Post, Put, Query, Res } from '@nestjs/common';
import {
  catalogueFactSchema,
  factQuerySchema,
  listOf,
  type CatalogueFact,
  type FactQuery,
} from '@tierwright/shared/contracts';
import { factSchema, type Fact } from '@tierwright/shared/policy';
import type { FastifyReply } from 'fastify';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor, UserActor } from '../access/actor.js';
import { CurrentActor, CurrentPerson } from '../access/current-actor.decorator.js';
import { etagOf, ifMatchHeader, revisionHeader } from '../platform/http/if-match.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { factKeyParam } from '../platform/validation/params.js';
import { CatalogueService } from './catalogue.service.js';

const tagged = (reply: FastifyReply, fact: CatalogueFact): CatalogueFact => {
  void reply.header('etag', etagOf(fact.revision));
  return fact;
};

@Controller('facts')
@RequirePermission('catalogue:edit')
export class FactsController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  @RequirePermission('catalogue:read', 'somewhere')
  @Contract({ summary: 'List the catalogue by key, or search it', answer: listOf(catalogueFactSchema) })
  list(@CurrentActor() actor: Actor, @Query({ schema: factQuerySchema }) query: FactQuery) {
    return this.catalogue.list(actor, query);
  }

  @Post()
  @Contract({
    summary: 'Put a definition into the catalogue',
    status: 201,
    answer: catalogueFactSchema,
    answerHeaders: revisionHeader,
    fails: ['key-taken', 'value-invalid'],
  })
  async create(
    @CurrentPerson() person: UserActor,
    @Body({ schema: factSchema }) body: Fact,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.catalogue.create(person, body));
  }

  @Get(':fact')
  @RequirePermission('catalogue:read', 'somewhere')
  @Contract({
    summary: 'Read a definition and which policies have copied it',
    answer: catalogueFactSchema,
    answerHeaders: revisionHeader,
    fails: ['not-found'],
  })
  async get(
    @CurrentActor() actor: Actor,
    @Param('fact', factKeyParam) key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.catalogue.get(actor, key));
  }

  @Put(':fact')
  @Contract({
    summary: 'Change a definition over the revision that was started from; copies in policies stay as they are',
    headers: ifMatchHeader,
    answer: catalogueFactSchema,
    answerHeaders: revisionHeader,
    fails: ['not-found', 'stale', 'if-match-missing', 'value-invalid'],
  })
  async change(
    @CurrentPerson() person: UserActor,
    @Param('fact', factKeyParam) key: string,
    @Headers('if-match') revision: string | undefined,
    @Body({ schema: factSchema }) body: Fact,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.catalogue.change(person, key, revision, body));
  }

  @Delete(':fact')
  @Contract({
    summary: 'Take a definition out of the catalogue; copies in policies stay',
    status: 204,
    headers: ifMatchHeader,
    fails: ['not-found', 'stale', 'if-match-missing'],
  })
  remove(
    @CurrentPerson() person: UserActor,
    @Param('fact', factKeyParam) key: string,
    @Headers('if-match') revision: string | undefined,
  ) {
    return this.catalogue.remove(person, key, revision);
  }
}
