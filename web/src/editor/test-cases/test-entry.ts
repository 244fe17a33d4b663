import type { TestCase } from '@tierwright/shared/contracts';
import type { CaseResult } from './running/run-cases.js';

/** One case with what came of it. */
export interface TestEntry {
  test: TestCase;
  result: CaseResult;
}

export const isFailing = ({ result }: TestEntry): boolean => result.missed !== null;
