import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  listOf,
  listQuerySchema,
  newPolicySchema,
  policyChangeSchema,
  policyDetailSchema,
  policyEntrySchema,
  type ListQuery,
  type NewPolicy,
  type PolicyChange,
} from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor, UserActor } from '../access/actor.js';
import { CurrentActor, CurrentPerson } from '../access/current-actor.decorator.js';
import { ReaderLanguage } from '../platform/http/reader-language.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { policyKeyParam } from '../platform/validation/params.js';
import { OverviewService } from './overview.service.js';

@Controller('policies')
export class PoliciesController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @RequirePermission('policies:read', 'somewhere')
  @Contract({ summary: 'List policies', answer: listOf(policyEntrySchema) })
  list(@CurrentActor() actor: Actor, @Query({ schema: listQuerySchema }) query: ListQuery) {
    return this.overview.list(actor, query);
  }

  @Post()
  @RequirePermission('policies:create')
  @Contract({
    summary: 'Create a policy from a template, a document or blank; it starts with one draft',
    status: 201,
    answer: policyDetailSchema,
    fails: ['key-taken', 'value-invalid', 'too-large'],
  })
  create(
    @CurrentPerson() person: UserActor,
    @Body({ schema: newPolicySchema }) body: NewPolicy,
    @ReaderLanguage() language: Language,
  ) {
    return this.overview.create(person, body, language);
  }

  @Get(':key')
  @RequirePermission('policies:read')
  @Contract({ summary: 'Read a policy', answer: policyDetailSchema, fails: ['not-found'] })
  get(@Param('key', policyKeyParam) key: string, @ReaderLanguage() language: Language) {
    return this.overview.get(key, language);
  }

  @Patch(':key')
  @RequirePermission('policies:rename')
  @Contract({
    summary: 'Change a policy’s name, needed approvals or whether it is archived',
    description: 'All but the name needs `policies:settings` as well.',
    answer: policyDetailSchema,
    fails: ['not-found'],
  })
  change(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: policyChangeSchema }) body: PolicyChange,
    @ReaderLanguage() language: Language,
  ) {
    return this.overview.change(person, key, body, language);
  }
}
