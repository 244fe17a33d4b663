import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  apiKeySchema,
  createdApiKeySchema,
  listOf,
  listQuerySchema,
  newApiKeySchema,
  type ListQuery,
  type NewApiKey,
} from '@tierwright/shared/contracts';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam } from '../platform/validation/params.js';
import { RequirePermission } from './access.decorator.js';
import type { UserActor } from './actor.js';
import { ApiKeys } from './api-keys.service.js';
import { CurrentPerson } from './current-actor.decorator.js';

@Controller('api-keys')
@RequirePermission('keys:manage')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  @Get()
  @Contract({ summary: 'List API keys', answer: listOf(apiKeySchema) })
  list(@Query({ schema: listQuerySchema }) query: ListQuery) {
    return this.keys.list(query);
  }

  @Post()
  @Contract({
    summary: 'Make an API key; this answer alone carries it',
    status: 201,
    answer: createdApiKeySchema,
    fails: ['value-invalid'],
  })
  create(@CurrentPerson() person: UserActor, @Body({ schema: newApiKeySchema }) body: NewApiKey) {
    return this.keys.create(person, body);
  }

  @Delete(':id')
  @Contract({ summary: 'Revoke an API key at once', status: 204, fails: ['not-found'] })
  revoke(@CurrentPerson() person: UserActor, @Param('id', idParam) id: string) {
    return this.keys.revoke(person, id);
  }
}
