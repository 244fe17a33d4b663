// What the page and the thread that looks for problems say to each other.
import type { PolicyDocument, Problem } from '@tierwright/shared/policy';

export interface Checking<D extends PolicyDocument = PolicyDocument> {
  document: D;
  /** `YYYY-MM-DD`. */
  today: string;
}

export interface Found {
  list: readonly Problem[];
}
