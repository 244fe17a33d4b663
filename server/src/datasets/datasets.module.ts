import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { DatasetsController } from './datasets.controller.js';
import { DatasetsRepository } from './datasets.repository.js';
import { DatasetsService } from './datasets.service.js';

@Module({
  imports: [PoliciesModule],
  controllers: [DatasetsController],
  exports: [DatasetsService],
  providers: [DatasetsRepository, DatasetsService],
})
export class DatasetsModule {}
