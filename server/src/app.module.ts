// Every feature of the server, in one list.
import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { AuditModule } from './audit/audit.module.js';
import { OperationModule } from './operation/operation.module.js';
import { OverviewModule } from './overview/overview.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DatasetsModule } from './datasets/datasets.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import type { Config } from './platform/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import type { Database } from './platform/database/open-database.js';
import { PlatformModule } from './platform/platform.module.js';
import { PoliciesModule } from './policies/policies.module.js';
import { RequestsModule } from './requests/requests.module.js';
import { SimulationsModule } from './simulations/simulations.module.js';
import { TestCasesModule } from './test-cases/test-cases.module.js';
import { TemplatesModule } from './templates/templates.module.js';

const features = [
  AccessModule,
  AuditModule,
  CatalogueModule,
  DatasetsModule,
  DecisionsModule,
  EvaluationModule,
  OperationModule,
  OverviewModule,
  PoliciesModule,
  RequestsModule,
  SimulationsModule,
  TemplatesModule,
  TestCasesModule,
];

@Module({})
export class AppModule {
  static with(config: Config, database: Database): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config), DatabaseModule.with(database), ...features] };
  }
}
