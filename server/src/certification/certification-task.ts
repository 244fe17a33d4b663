// What is asked of a certification's thread, and what it says.
import type { CertificationReport } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { Customer } from '@tierwright/shared/certification';

export interface CertificationTask {
  contentHash: string;
  document: PolicyDocument;
  testCases: readonly Customer[];
}

export interface FromThread {
  report: CertificationReport;
}
