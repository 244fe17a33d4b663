// How many of a starter policy's sample customers come out in each tier, for its card in the gallery.
import { tally } from '../evaluation/index.js';
import { withDefaults } from '../policy/index.js';
import type { Template } from './template.js';

export interface SampleCounts {
  total: number;
  /** By key; '' is no tier. */
  tiers: Record<string, number>;
  undetermined: number;
}

/** `asOf`: `YYYY-MM-DD`. */
export function sampleCounts({ document, sampleCustomers }: Template, asOf: string): SampleCounts {
  const customers = sampleCustomers();
  const { tiers, undetermined } = tally(withDefaults(document), customers, asOf);
  return { total: customers.length, tiers: { ...tiers }, undetermined };
}
