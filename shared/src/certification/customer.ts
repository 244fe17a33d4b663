import type { Current, Facts } from '../contracts/index.js';

/** What is evaluated: a customer on a day, with what they hold where that matters. */
export interface Customer {
  facts: Facts;
  asOf: string;
  current?: Current;
}
