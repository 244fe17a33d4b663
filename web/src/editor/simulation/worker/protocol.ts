// What the page and the simulation worker say to each other. Every answer names the ticket that it answers.
import type { Customer } from '@tierwright/shared/contracts';
import type { Policy, PolicyDocument } from '@tierwright/shared/policy';
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
  draft: Policy;
  /** What the draft is compared with. */
  live: Policy | null;
  /** One version is always the same policy, so that it is counted once; null is the draft as it was opened. */
  liveVersion: number | null;
  /** `YYYY-MM-DD`. */
  asOf: string;
}

export interface FindJob {
  ticket: number;
  token: number;
  policy: Policy;
  asOf: string;
  selection: AskedSelection;
}

export type ToWorker =
  | { type: 'open'; token: number; customers: readonly Counted[] }
  | { type: 'samples'; token: number; document: PolicyDocument }
  | ({ type: 'simulate' } & SimulateJob)
  | ({ type: 'find' } & FindJob)
  /** What the customers of the last count have for a fact, or what a derived fact came to. */
  | { type: 'values'; ticket: number; token: number; fact: string };

export interface NodeTotals {
  pass: number;
  fail: number;
  unknown: number;
}

export interface Counts {
  nodes: Record<string, NodeTotals>;
  rules: Record<string, { pass: number; decides: number }>;
}

/** Everybody under one policy, on the common ladder; the same three times where nothing is held or waited for. */
export interface Side {
  /** What the customers qualify for. */
  qualified: Outcomes;
  /** What they hold as of the day that was asked. */
  once: Outcomes;
  /** What they hold after their next review. */
  review: Outcomes;
}

export interface Answered extends Counts {
  ticket: number;
  token: number;
  ladder: Rung[];
  draft: Side;
  live: Side | null;
  /** Day numbers of the review that brings the draft's outcome. */
  reviewOn: Int32Array<ArrayBuffer>;
  /** By the id of a condition of the live version. */
  liveNodes: Record<string, NodeTotals> | null;
  broken: number;
  /** Customers who hold a tier that the draft does not have. */
  strangers: number;
  /** From taking the job up to answering it, in the worker. */
  milliseconds: number;
}

export type FromWorker =
  | { type: 'samples'; token: number; name: string | null; customers: readonly Customer[] }
  | { type: 'progress'; ticket: number; share: number }
  | ({ type: 'answer' } & Answered)
  | { type: 'found'; ticket: number; places: number[] }
  /** By the customer's place; NaN where it is not known. Null where there is no such fact. */
  | { type: 'values'; ticket: number; numbers: Float64Array<ArrayBuffer> | null }
  | { type: 'failed'; message: string };
