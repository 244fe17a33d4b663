import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.js';
import { TestCasesController } from './test-cases.controller.js';
import { TestCasesRepository } from './test-cases.repository.js';
import { TestCasesService } from './test-cases.service.js';

@Module({
  imports: [PoliciesModule],
  controllers: [TestCasesController],
  providers: [TestCasesRepository, TestCasesService],
  exports: [TestCasesService],
})
export class TestCasesModule {}
