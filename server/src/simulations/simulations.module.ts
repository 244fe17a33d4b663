import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { SimulationQueueModule } from './simulation-queue.module.js';
import { SimulationsController } from './simulations.controller.js';
import { SimulationsService } from './simulations.service.js';

@Module({
  imports: [DatasetsModule, PoliciesModule, RequestsModule, SimulationQueueModule],
  controllers: [SimulationsController],
  providers: [SimulationsService],
})
export class SimulationsModule {}
