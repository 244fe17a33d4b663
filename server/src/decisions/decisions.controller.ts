import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  decisionExportSchema,
  decisionQuerySchema,
  decisionSchema,
  listOf,
  type DecisionExport,
  type DecisionQuery,
} from '@tierwright/shared/contracts';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { exportFile } from '../platform/http/export-file.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam } from '../platform/validation/params.js';
import { decisionLines } from './decision-lines.js';
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

  @Get('export')
  @Contract({
    summary: 'Export decisions, newest first, as lines of JSON or as CSV',
    answerType: 'application/x-ndjson',
  })
  export(@CurrentActor() actor: Actor, @Query({ schema: decisionExportSchema }) query: DecisionExport) {
    const { format, ...filter } = query;
    return exportFile('decisions', format, decisionLines(this.decisions.walk(actor, filter), format));
  }

  @Get(':id')
  @Contract({ summary: 'Read a decision', answer: decisionSchema, fails: ['not-found'] })
  get(@CurrentActor() actor: Actor, @Param('id', idParam) id: string) {
    return this.decisions.get(actor, id);
  }
}
