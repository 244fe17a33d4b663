// What the page and the simulation worker say to each other. Every answer names the ticket that it answers.
import type { Customer } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { AskedSelection } from '../counting/customer-selection.js';
import type { Rung } from '../counting/ladder.js';
import type { Outcomes } from '../counting/outcomes.js';

/** What evaluating needs of a customer. */
export type Counted = Pick<Customer, 'id' | 'facts' | 'current'>;

export interface SimulateJob {
  /** Rises with every job; a newer one overtakes those before it. */
  ticket: number;
  /** The customers that were opened under this name. */
  token: number;
  draft: PolicyDocument;
  live: PolicyDocument | null;
  /** Handed back with the answer. */
  liveVersion: number | null;
  /** `YYYY-MM-DD`. */
  asOf: string;
}

export interface FindJob {
  ticket: number;
  token: number;
  document: PolicyDocument;
  asOf: string;
  selection: AskedSelection;
}

export type ToWorker =
  | { type: 'open'; token: number; customers: readonly Counted[] }
  | { type: 'samples'; token: number; document: PolicyDocument }
  | ({ type: 'simulate' } & SimulateJob)
  | ({ type: 'find' } & FindJob);

export interface NodeTotals {
  pass: number;
  fail: number;
  unknown: number;
}

export interface Counts {
  nodes: Record<string, NodeTotals>;
  rules: Record<string, { pass: number; decides: number }>;
}

export interface Answered extends Counts {
  ticket: number;
  token: number;
  ladder: Rung[];
  outcomes: Outcomes;
  liveOutcomes: Outcomes | null;
  /** By the id of a condition of the live version. */
  liveNodes: Record<string, NodeTotals> | null;
  broken: number;
  /** From taking the job up to answering it, in the worker. */
  milliseconds: number;
}

export type FromWorker =
  | { type: 'samples'; token: number; name: string | null; customers: readonly Customer[] }
  | { type: 'progress'; ticket: number; done: number; total: number }
  | ({ type: 'answer' } & Answered)
  /** The draft is not of the right shape: there is nothing to count. */
  | { type: 'shapeless'; ticket: number }
  | { type: 'found'; ticket: number; places: number[] }
  | { type: 'failed'; message: string };
