// What a starter policy brings: the document, customers to try it on, and cases that it must answer.
import type { Customer, Current, Facts } from '../contracts/index.js';
import type { LocalText } from '../language/index.js';
import type { PolicyDocument } from '../policy/index.js';

export interface TemplateTestCase {
  name: LocalText;
  facts: Facts;
  asOf?: string;
  current?: Current;
  expected: {
    status?: 'determined' | 'undetermined';
    tier?: string | null;
    qualified?: string | null;
    reason?: string;
  };
}

export interface Template {
  key: string;
  name: LocalText;
  summary: LocalText;
  /** Who it is for. */
  audience: LocalText;
  /** The starter policy that this is another way of. */
  variantOf?: string;
  /** What tells the ways of one starter policy apart: "By score". */
  way?: LocalText;
  document: PolicyDocument;
  /** The same customers at every call. */
  sampleCustomers: () => Customer[];
  testCases: readonly TemplateTestCase[];
}
