// Which customers stand behind a number: every count on the screen is a selection that lists them.
import { directionOf, type Direction, type Outcomes } from './outcomes.js';

export type Side = 'draft' | 'live';

export type CustomerSelection =
  | { kind: 'all' }
  | { kind: 'moved' }
  | { kind: 'direction'; direction: Direction }
  | { kind: 'was'; outcome: number }
  /** Those who move in the end: at once, or only at their next review. */
  | { kind: 'when'; at: 'once' | 'review' }
  | { kind: 'cell'; from: number; to: number }
  | { kind: 'outcome'; side: Side; outcome: number }
  /** Known to the evaluator only, so their customers are asked of the worker. */
  | { kind: 'rule'; ruleId: string; which: 'pass' | 'decide' }
  | { kind: 'node'; nodeId: string; result: boolean | null }
  /** Of a fact or a derived fact: `from` is in, `to` is not. Days as day numbers, choices by rank, yes as 1 and no as 0. */
  | { kind: 'values'; fact: string; from: number; to: number };

export type AskedSelection = Extract<CustomerSelection, { kind: 'rule' | 'node' | 'values' }>;
export type PlainSelection = Exclude<CustomerSelection, AskedSelection | { kind: 'when' }>;

export const isAsked = (selection: CustomerSelection): selection is AskedSelection =>
  selection.kind === 'rule' || selection.kind === 'node' || selection.kind === 'values';

export const sameSelection = (a: CustomerSelection, b: CustomerSelection): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Places in the dataset, in its order. Without a live version nobody moves. */
export function customersIn(selection: PlainSelection, draft: Outcomes, live: Outcomes | null): number[] {
  const belongs = membership(selection);
  const found: number[] = [];
  for (let i = 0; i < draft.length; i++) {
    if (belongs(live?.[i] ?? null, draft[i] ?? -2)) found.push(i);
  }
  return found;
}

type Membership = (live: number | null, draft: number) => boolean;

function membership(selection: PlainSelection): Membership {
  switch (selection.kind) {
    case 'all':
      return () => true;
    case 'moved':
      return (live, draft) => live !== null && ['up', 'down'].includes(directionOf(live, draft));
    case 'direction':
      return (live, draft) => directionOf(live ?? draft, draft) === selection.direction;
    case 'was':
      return (live) => live === selection.outcome;
    case 'cell':
      return (live, draft) => live === selection.from && draft === selection.to;
    case 'outcome':
      return (live, draft) => (selection.side === 'draft' ? draft : live) === selection.outcome;
    default:
      return selection satisfies never;
  }
}

/** Customers whose id or name contains the text; ids that begin with it come first. */
export function searchCustomers(
  customers: readonly { id: string; name?: string | undefined }[],
  text: string,
): number[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const first: number[] = [];
  const rest: number[] = [];
  customers.forEach(({ id, name }, i) => {
    if (id.toLowerCase().startsWith(wanted)) first.push(i);
    else if (id.toLowerCase().includes(wanted) || name?.toLowerCase().includes(wanted)) rest.push(i);
  });
  return [...first, ...rest];
}
