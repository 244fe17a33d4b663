import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { RequestsModule } from '../requests/requests.module.js';
import { OverviewReadModel } from './overview.read-model.js';
import { OverviewService } from './overview.service.js';
import { PoliciesController } from './policies.controller.js';

@Module({
  imports: [PoliciesModule, RequestsModule],
  controllers: [PoliciesController],
  providers: [OverviewReadModel, OverviewService],
})
export class OverviewModule {}
