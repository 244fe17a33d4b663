import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { BatchService } from './batch.service.js';
import { EvaluationController } from './evaluation.controller.js';
import { EvaluationService } from './evaluation.service.js';
import { Evaluators } from './evaluators.service.js';
import { IdempotencyKeysRepository } from './idempotency-keys.repository.js';
import { Idempotency } from './idempotency.service.js';
import { ReplayController } from './replay.controller.js';
import { ReplayService } from './replay.service.js';

@Module({
  imports: [DecisionsModule, PoliciesModule],
  controllers: [EvaluationController, ReplayController],
  providers: [BatchService, EvaluationService, Evaluators, Idempotency, IdempotencyKeysRepository, ReplayService],
})
export class EvaluationModule {}
