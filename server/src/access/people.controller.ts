import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  createdUserSchema,
  listOf,
  listQuerySchema,
  newUserSchema,
  userChangeSchema,
  userSchema,
  type ListQuery,
  type NewUser,
  type UserChange,
} from '@tierwright/shared/contracts';
import { z } from 'zod';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam } from '../platform/validation/params.js';
import { RequirePermission } from './access.decorator.js';
import type { Actor } from './actor.js';
import { CurrentActor, CurrentOrigin } from './current-actor.decorator.js';
import { People } from './people.service.js';

@Controller('users')
@RequirePermission('people:manage')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @Contract({ summary: 'List people', answer: listOf(userSchema) })
  list(@Query({ schema: listQuerySchema }) query: ListQuery) {
    return this.people.list(query);
  }

  @Post()
  @Contract({
    summary: 'Add a person, with a password or by invitation',
    status: 201,
    answer: createdUserSchema,
    fails: ['key-taken'],
  })
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: newUserSchema }) body: NewUser,
    @CurrentOrigin() origin: string,
  ) {
    return this.people.create(actor, body, origin);
  }

  @Patch(':id')
  @Contract({
    summary: 'Change a person’s name or roles, disable or enable them',
    answer: userSchema,
    fails: ['not-found', 'last-admin'],
  })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', idParam) id: string,
    @Body({ schema: userChangeSchema }) body: UserChange,
  ) {
    return this.people.change(actor, id, body);
  }

  @Post(':id/reset')
  @Contract({
    summary: 'Make a one-time link for a new password',
    answer: z.object({ link: z.string() }),
    fails: ['not-found'],
  })
  reset(@CurrentActor() actor: Actor, @Param('id', idParam) id: string, @CurrentOrigin() origin: string) {
    return this.people.reset(actor, id, origin);
  }
}
