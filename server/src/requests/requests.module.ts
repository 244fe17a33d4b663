import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { CertificationModule } from '../certification/certification.module.js';
import { SimulationQueueModule } from '../simulations/simulation-queue.module.js';
import { TestCasesModule } from '../test-cases/test-cases.module.js';
import { CertifiedContent } from './certified-content.service.js';
import { CommentsController } from './comments.controller.js';
import { CommentsRepository } from './comments.repository.js';
import { CommentsService } from './comments.service.js';
import { ComparisonService } from './comparison.service.js';
import { ContentCheck } from './content-check.service.js';
import { DecidingService } from './deciding.service.js';
import { RequestsController } from './requests.controller.js';
import { RequestsRepository } from './requests.repository.js';
import { RequestsService } from './requests.service.js';
import { Submissions } from './submissions.service.js';
import { SubmissionsRepository } from './submissions.repository.js';
import { SubmittingService } from './submitting.service.js';
import { UpdatingService } from './updating.service.js';
import { WaitingController } from './waiting.controller.js';
import { WaitingService } from './waiting.service.js';

@Module({
  imports: [CertificationModule, PoliciesModule, SimulationQueueModule, TestCasesModule],
  controllers: [CommentsController, RequestsController, WaitingController],
  providers: [
    CertifiedContent,
    CommentsRepository,
    CommentsService,
    ComparisonService,
    ContentCheck,
    DecidingService,
    RequestsRepository,
    RequestsService,
    Submissions,
    SubmissionsRepository,
    SubmittingService,
    UpdatingService,
    WaitingService,
  ],
  exports: [ComparisonService, RequestsService],
})
export class RequestsModule {}
