import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { ComparisonService } from './comparison.service.js';
import { DecidingService } from './deciding.service.js';
import { RequestsController } from './requests.controller.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsService } from './requests.service.js';
import { SubmittingService } from './submitting.service.js';

@Module({
  imports: [PoliciesModule],
  controllers: [RequestsController],
  providers: [ComparisonService, DecidingService, RequestsRepository, RequestsService, SubmittingService],
  exports: [RequestsService],
})
export class RequestsModule {}
