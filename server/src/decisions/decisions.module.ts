import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { DecisionRecorder } from './decision-recorder.service.js';
import { DecisionRetention } from './decision-retention.service.js';
import { DecisionsController } from './decisions.controller.js';
import { DecisionsRepository } from './decisions.repository.js';
import { DecisionsService } from './decisions.service.js';

@Module({
  imports: [PoliciesModule],
  controllers: [DecisionsController],
  providers: [DecisionRecorder, DecisionRetention, DecisionsRepository, DecisionsService],
  exports: [DecisionRecorder, DecisionsService],
})
export class DecisionsModule {}
