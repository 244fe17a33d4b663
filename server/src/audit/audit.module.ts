import { Global, Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditEvents } from './audit-events.repository.js';
import { AuditService } from './audit.service.js';
import { AuditTrail } from './audit-trail.service.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditEvents, AuditService, AuditTrail],
  exports: [AuditTrail],
})
export class AuditModule {}
