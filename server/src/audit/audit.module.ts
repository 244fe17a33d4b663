import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditController } from './audit.controller.js';
import { AuditHeadInterceptor } from './audit-head.js';
import { AuditEvents } from './audit-events.repository.js';
import { AuditService } from './audit.service.js';
import { AuditTrail } from './audit-trail.service.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditEvents, AuditService, AuditTrail, { provide: APP_INTERCEPTOR, useClass: AuditHeadInterceptor }],
  exports: [AuditTrail],
})
export class AuditModule {}
