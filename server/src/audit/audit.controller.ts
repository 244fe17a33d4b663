import { Controller, Get, Query } from '@nestjs/common';
import {
  auditEventSchema,
  auditExportSchema,
  auditQuerySchema,
  auditVerifyQuerySchema,
  auditVerifySchema,
  listOf,
  type AuditExport,
  type AuditQuery,
  type AuditVerifyQuery,
} from '@tierwright/shared/contracts';
import { RequirePermission } from '../access/access.decorator.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { exportFile } from '../platform/http/export-file.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { auditLines } from './audit-lines.js';
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
  verify(@Query({ schema: auditVerifyQuerySchema }) { head }: AuditVerifyQuery) {
    return this.audit.verify(head);
  }

  @Get('export')
  @RequirePermission('audit:read', 'somewhere')
  @Contract({
    summary: 'Export the trail, oldest first, as lines of JSON or as CSV',
    answerType: 'application/x-ndjson',
  })
  export(@CurrentActor() actor: Actor, @Query({ schema: auditExportSchema }) query: AuditExport) {
    const { format, ...filter } = query;
    return exportFile('audit', format, auditLines(this.audit.walk(actor, filter), format));
  }
}
