import { Controller, Get, Query } from '@nestjs/common';
import {
  auditEventSchema,
  auditQuerySchema,
  auditVerifySchema,
  listOf,
  type AuditQuery,
} from '@tierwright/shared/contracts';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { AuditService } from './audit.service.js';

@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @RequirePermission('audit:read', 'somewhere')
  @Contract({ summary: 'Who changed what, newest first', answer: listOf(auditEventSchema) })
  list(@CurrentActor() actor: Actor, @Query({ schema: auditQuerySchema }) query: AuditQuery) {
    return this.audit.list(actor, query);
  }

  @Get('verify')
  @RequirePermission('audit:read')
  @Contract({ summary: 'Whether the trail is whole, or where it breaks', answer: auditVerifySchema })
  verify() {
    return this.audit.verify();
  }
}
