import { Module } from '@nestjs/common';
import { DatasetsModule } from '../datasets/datasets.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { SimulationRunner } from './simulation-runner.service.js';
import { SimulationsController } from './simulations.controller.js';
import { SimulationsRepository } from './simulations.repository.js';
import { SimulationsService } from './simulations.service.js';

@Module({
  imports: [DatasetsModule, PoliciesModule, RequestsModule],
  controllers: [SimulationsController],
  providers: [SimulationRunner, SimulationsRepository, SimulationsService],
})
export class SimulationsModule {}
