import { Controller, Get, Param, Query } from '@nestjs/common';
import { decisionQuerySchema, decisionSchema, listOf, type DecisionQuery } from '@tierwright/shared/contracts';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam } from '../platform/validation/params.js';
import { DecisionsService } from './decisions.service.js';

@Controller('decisions')
@RequirePermission('decisions:read', 'somewhere')
export class DecisionsController {
  constructor(private readonly decisions: DecisionsService) {}

  @Get()
  @Contract({ summary: 'Search decisions, newest first', answer: listOf(decisionSchema) })
  list(@CurrentActor() actor: Actor, @Query({ schema: decisionQuerySchema }) query: DecisionQuery) {
    return this.decisions.list(actor, query);
  }

  @Get(':id')
  @Contract({ summary: 'Read a decision', answer: decisionSchema, fails: ['not-found'] })
  get(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.decisions.get(actor, id);
  }
}
