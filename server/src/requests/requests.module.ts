import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { CertificationModule } from '../certification/certification.module.js';
import { TestCasesModule } from '../test-cases/test-cases.module.js';
import { CertifiedContent } from './certified-content.service.js';
import { ComparisonService } from './comparison.service.js';
import { DecidingService } from './deciding.service.js';
import { RequestsController } from './requests.controller.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsService } from './requests.service.js';
import { SubmittingService } from './submitting.service.js';

@Module({
  imports: [CertificationModule, PoliciesModule, TestCasesModule],
  controllers: [RequestsController],
  providers: [
    CertifiedContent,
    ComparisonService,
    DecidingService,
    RequestsRepository,
    RequestsService,
    SubmittingService,
  ],
  exports: [RequestsService],
})
export class RequestsModule {}
