import { Module } from '@nestjs/common';
import { CatalogueService } from './catalogue.service.js';
import { FactUses } from './fact-uses.read-model.js';
import { FactsController } from './facts.controller.js';
import { FactsRepository } from './facts.repository.js';

@Module({
  controllers: [FactsController],
  providers: [CatalogueService, FactsRepository, FactUses],
  exports: [CatalogueService],
})
export class CatalogueModule {}
