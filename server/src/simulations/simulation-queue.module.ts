import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { RequestEffects } from './request-effects.service.js';
import { SimulationQueue } from './simulation-queue.service.js';
import { SimulationRunner } from './simulation-runner.service.js';
import { SimulationsRepository } from './simulations.repository.js';

/** Apart from the routes, which know of change requests: these ask for simulations themselves. */
@Module({
  imports: [DatasetsModule, PoliciesModule],
  providers: [RequestEffects, SimulationQueue, SimulationRunner, SimulationsRepository],
  exports: [RequestEffects, SimulationQueue, SimulationRunner, SimulationsRepository],
})
export class SimulationQueueModule {}
