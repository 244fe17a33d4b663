import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  listOf,
  listQuerySchema,
  newTestCaseSchema,
  testCaseSchema,
  testReportSchema,
  testRunSchema,
  type ListQuery,
  type NewTestCase,
  type TestRun,
} from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { RequirePermission } from '../access/access.decorator.js';
import type { UserActor } from '../access/actor.js';
import { CurrentPerson } from '../access/current-actor.decorator.js';
import { ReaderLanguage } from '../platform/http/reader-language.decorator.js';
import { Contract } from '../platform/openapi/contract.decorator.js';
import { idParam, policyKeyParam } from '../platform/validation/params.js';
import { TestCasesService } from './test-cases.service.js';

@Controller('policies/:key/test-cases')
@RequirePermission('drafts:edit')
export class TestCasesController {
  constructor(private readonly testCases: TestCasesService) {}

  @Get()
  @RequirePermission('policies:read')
  @Contract({
    summary: 'List a policy’s test cases in the order in which they were made',
    answer: listOf(testCaseSchema),
    fails: ['not-found'],
  })
  list(@Param('key', policyKeyParam) key: string, @Query({ schema: listQuerySchema }) query: ListQuery) {
    return this.testCases.list(key, query);
  }

  @Post()
  @Contract({
    summary: 'Write down a customer and what is expected of the policy',
    status: 201,
    answer: testCaseSchema,
    fails: ['not-found', 'too-large'],
  })
  create(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: newTestCaseSchema }) body: NewTestCase,
  ) {
    return this.testCases.create(person, key, body);
  }

  @Put(':id')
  @Contract({ summary: 'Change a test case', answer: testCaseSchema, fails: ['not-found'] })
  change(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
    @Body({ schema: newTestCaseSchema }) body: NewTestCase,
  ) {
    return this.testCases.change(person, key, id, body);
  }

  @Delete(':id')
  @Contract({ summary: 'Delete a test case', status: 204, fails: ['not-found'] })
  remove(
    @CurrentPerson() person: UserActor,
    @Param('key', policyKeyParam) key: string,
    @Param('id', idParam) id: string,
  ) {
    return this.testCases.remove(person, key, id);
  }

  @Post('run')
  @RequirePermission('policies:read')
  @Contract({
    summary: 'Run all test cases on live, a version or a draft',
    answer: testReportSchema,
    fails: ['not-found', 'no-such-version', 'no-live-version'],
  })
  run(
    @Param('key', policyKeyParam) key: string,
    @Body({ schema: testRunSchema }) body: TestRun,
    @ReaderLanguage() language: Language,
  ) {
    return this.testCases.run(key, body, language);
  }
}
