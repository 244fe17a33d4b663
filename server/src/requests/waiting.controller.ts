import { Controller, Get, Query } from '@nestjs/common';
import { waitingListSchema, waitingQuerySchema, type WaitingQuery } from '@tierwright/shared/contracts';
import { AnyPerson } from '../access/access.decorator.js';
import type { UserActor } from '../access/actor.js';
import { CurrentPerson } from '../access/current-actor.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { WaitingService } from './waiting.service.js';

@Controller('requests')
export class WaitingController {
  constructor(private readonly waiting: WaitingService) {}

  @Get()
  @AnyPerson()
  @Contract({
    summary: 'List the change requests that wait for whoever asks, and count them',
    answer: waitingListSchema,
  })
  list(@CurrentPerson() person: UserActor, @Query({ schema: waitingQuerySchema }) query: WaitingQuery) {
    return this.waiting.list(person, query);
  }
}
