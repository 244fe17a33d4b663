// What is asked of a simulation's thread, and what it says.
import type { Customer, SimulationSummary } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { SimulatedRow } from './simulate.js';

export interface SimulationTask {
  subject: PolicyDocument;
  baseline: PolicyDocument | null;
  asOf: string;
}

/** Customers until there are no more. */
export type ToSimulation = { customers: readonly Customer[] } | { end: true };
export type FromSimulation = { rows: SimulatedRow[] } | { summary: SimulationSummary };
