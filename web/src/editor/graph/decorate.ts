// Counts, a customer's path and the difference from live, as pure passes: each answers what one node or edge shows.
import type { CustomerTrace, SimulationCounts } from '../simulation-seam.js';
import type { GraphEdge } from './graph.js';
import { subjectOf } from './graph-id.js';

/** How a node stands on the path of the traced customer; `off` is dimmed: not on the path at all. */
export type TraceState = 'passes' | 'fails' | 'unknown' | 'short' | 'off';

export interface NodeMarks {
  trace: TraceState | null;
  /** The customer's own value at a condition; null where it is missing. */
  actual: string | null;
  count: number | null;
  unknown: number;
  /** Of all customers, 0 to 1. */
  share: number | null;
}

export const noMarks: NodeMarks = { trace: null, actual: null, count: null, unknown: 0, share: null };

const stateOf = (result: boolean | null | undefined): TraceState =>
  result === undefined ? 'off' : result === null ? 'unknown' : result ? 'passes' : 'fails';

const shareOf = (count: number, total: number) => (total > 0 ? count / total : 0);

/** Of a condition, reference or group. `leafId` is where actual values are kept; of a negation it is the leaf inside. */
export function nodeMarks(
  resultId: string,
  leafId: string,
  counts: SimulationCounts | null,
  trace: CustomerTrace | null,
): NodeMarks {
  const count = counts?.nodes[resultId];
  const state = trace ? stateOf(trace.nodes[resultId]) : null;
  const short = state !== null && state !== 'passes' && trace?.shortOf.some((id) => id === leafId || id === resultId);
  return {
    trace: short ? 'short' : state,
    actual: trace?.actual[leafId] ?? null,
    count: count?.pass ?? null,
    unknown: count?.unknown ?? 0,
    share: count && counts ? shareOf(count.pass, counts.total) : null,
  };
}

export interface RuleMarks {
  trace: TraceState | null;
  pass: number | null;
  decides: number | null;
}

export function ruleMarks(ruleId: string, counts: SimulationCounts | null, trace: CustomerTrace | null): RuleMarks {
  const count = counts?.rules[ruleId];
  return {
    trace: trace ? stateOf(trace.rules[ruleId]) : null,
    pass: count?.pass ?? null,
    decides: count?.decides ?? null,
  };
}

export interface TierMarks {
  /** Whether the traced customer ends here; null without a trace. */
  landed: boolean | null;
  customerId: string | null;
  count: number | null;
  /** What it was under what the draft is compared with. */
  before: number | null;
  share: number | null;
  shareBefore: number | null;
}

/** `key` null: the foot of a ladder without a fallback. */
export function tierMarks(key: string | null, counts: SimulationCounts | null, trace: CustomerTrace | null): TierMarks {
  const count = key === null ? counts?.noTier : counts?.tiers[key];
  const total = counts?.total ?? 0;
  const before = count?.before ?? null;
  return {
    landed: trace ? trace.determined && trace.tier === key : null,
    customerId: trace?.customerId ?? null,
    count: count?.count ?? null,
    before,
    share: count ? shareOf(count.count, total) : null,
    shareBefore: before === null ? null : shareOf(before, total),
  };
}

export interface EdgeMarks {
  width: number;
  trace: 'lit' | 'dim' | null;
}

const plainWidth = 1.6;
/** From a hair to four units: the root keeps small flows visible. */
const widthOf = (share: number) => 1.3 + 2.8 * Math.sqrt(share);

/** `resultId` is the result of the edge's source. A lit edge carries a true result to where it counts. */
export function edgeMarks(
  edge: Pick<GraphEdge, 'source' | 'target'>,
  resultId: string,
  counts: SimulationCounts | null,
  trace: CustomerTrace | null,
): EdgeMarks {
  const source = subjectOf(edge.source);
  const fromRule = source.kind === 'rule';
  const passes = fromRule ? counts?.rules[resultId]?.pass : counts?.nodes[resultId]?.pass;
  const width = counts && passes !== undefined ? widthOf(shareOf(passes, counts.total)) : plainWidth;
  if (!trace) return { width, trace: null };
  const lit = fromRule ? trace.decidedBy.includes(resultId) : trace.nodes[resultId] === true;
  return { width: lit ? Math.max(width, 2.5) : width, trace: lit ? 'lit' : 'dim' };
}
