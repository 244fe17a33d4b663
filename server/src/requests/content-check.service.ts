// What every content must meet before it can be submitted: no errors, and every test case of the policy.
import { Injectable } from '@nestjs/common';
import type { TestReport } from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import type { PolicyDocument, Problem } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import { fail } from '../platform/problem/failure-error.js';
import { DraftsService } from '../policies/drafts.service.js';
import { TestCasesService } from '../test-cases/test-cases.service.js';

const toViolation = ({ path, code, message, ruleId, nodeId, fact }: Problem): Violation => ({
  path: `/document${path}`,
  code,
  message,
  ...(ruleId === undefined ? {} : { ruleId }),
  ...(nodeId === undefined ? {} : { nodeId }),
  ...(fact === undefined ? {} : { fact }),
});

@Injectable()
export class ContentCheck {
  constructor(
    private readonly drafts: DraftsService,
    private readonly testCases: TestCasesService,
  ) {}

  /** Refuses what does not pass; answers how the test cases came out. */
  async require(manager: EntityManager, policyId: string, document: PolicyDocument): Promise<TestReport> {
    const problems = await this.drafts.problems(document, manager);
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) fail({ code: 'document-invalid', violations: errors.map(toViolation) });
    const { report, violations } = await this.testCases.check(manager, policyId, document);
    if (violations.length > 0) fail({ code: 'test-cases-failed', violations });
    return report;
  }
}
