// What the page and the thread that looks for problems say to each other.
import type { Fact, PolicyDocument, Problem } from '@tierwright/shared/policy';

export interface Checking<D extends PolicyDocument = PolicyDocument> {
  document: D;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The facts of the catalogue, as far as the reader may see them. */
  catalogue: readonly Fact[];
}

export interface Found {
  list: readonly Problem[];
}
