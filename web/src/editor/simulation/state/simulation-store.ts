// What live simulation knows at the moment: which customers, as of when, the last good answer, and what is looked at.
import type { Customer, Facts } from '@tierwright/shared/contracts';
import type { Policy, PolicyDocument } from '@tierwright/shared/policy';
import { create } from 'zustand';
import type { CustomerSelection } from '../counting/customer-selection.js';
import type { Rung } from '../counting/ladder.js';
import type { MigrationMatrix, WhoMoves } from '../counting/migration-matrix.js';
import type { Distribution, Outcomes } from '../counting/outcomes.js';
import type { WhenTheyMove } from '../counting/when-they-move.js';
import type { NodeTotals, Side } from '../worker/protocol.js';
import { rememberedSource, rememberSource } from './remembered-source.js';

export type Source = { kind: 'samples' } | { kind: 'dataset'; id: string };

/** Which tier counts: the one held as of the chosen day, or the one held after the next review. */
export type Timing = 'once' | 'review';

/** Customers that are open, under a name that changes whenever they do. */
export interface OpenCustomers {
  token: number;
  name: string | null;
  customers: readonly Customer[];
}

/** What the draft is compared with. */
export interface BaseSide {
  /** Of the live version; null: the draft as it was opened. */
  version: number | null;
  policy: Policy;
  outcomes: Outcomes;
  nodes: Readonly<Record<string, NodeTotals>>;
  distribution: Distribution;
  matrix: MigrationMatrix;
  moves: WhoMoves;
}

/** One finished simulation; everything in it belongs together. */
export interface SimulationAnswer {
  token: number;
  asOf: string;
  document: PolicyDocument;
  policy: Policy;
  ladder: readonly Rung[];
  outcomes: Outcomes;
  /** How many pass each condition, by its id. */
  nodes: Readonly<Record<string, NodeTotals>>;
  distribution: Distribution;
  /** null where there is nothing to compare with. */
  base: BaseSide | null;
  /** Whether the draft or its base has movement, so that a change may have to wait for a review. */
  moving: boolean;
  timing: Timing;
  /** Everybody's tiers, whatever the timing. */
  sides: { draft: Side; live: Side | null };
  /** Day numbers of the review that brings each customer the draft's outcome. */
  reviewOn: Int32Array;
  /** null where there is nothing to compare with. */
  when: WhenTheyMove | null;
  /** Customers who hold a tier that the draft does not have. */
  strangers: number;
  /** Rules of the draft that cannot be evaluated as they stand. */
  broken: number;
  milliseconds: number;
}

/** Who the side panel shows: a customer of the dataset, or one who is made up. */
export interface Subject {
  /** The place in the dataset; null for one who is tried. */
  place: number | null;
  id: string;
  facts: Facts;
  current: Customer['current'];
  /** Counts up with every opening, so that inputs begin anew. */
  opened: number;
}

export type RunState =
  { kind: 'idle' } | { kind: 'running'; progress: number | null } | { kind: 'stale' } | { kind: 'failed' };

export interface SimulationState {
  /** The policy and the draft that all this is about. */
  policyKey: string;
  draftId: string;
  /** Rises when the worker is started again. */
  generation: number;
  source: Source;
  /** null: today, in the policy's timezone. */
  asOf: string | null;
  open: OpenCustomers | null;
  loading: 'loading' | 'ready' | 'none' | 'failed';
  answer: SimulationAnswer | null;
  timing: Timing;
  run: RunState;
  selection: CustomerSelection;
  search: string;
  expanded: boolean;
  importing: boolean;
  subject: Subject | null;
}

const nothing = {
  source: { kind: 'samples' },
  asOf: null,
  open: null,
  loading: 'loading',
  answer: null,
  timing: 'review',
  run: { kind: 'idle' },
  selection: { kind: 'moved' },
  search: '',
  expanded: false,
  importing: false,
  subject: null,
} satisfies Omit<SimulationState, 'policyKey' | 'draftId' | 'generation'>;

export const useSimulation = create<SimulationState>(() => ({ policyKey: '', draftId: '', generation: 0, ...nothing }));

const { setState: set, getState: get } = useSimulation;

/** Another draft is open: nothing of the last one's simulation may be seen in it. */
export function enter(policyKey: string, draftId: string): void {
  const now = get();
  if (now.policyKey === policyKey && now.draftId === draftId) return;
  set({ ...nothing, policyKey, draftId, source: rememberedSource(policyKey) });
}

export function chooseSource(source: Source): void {
  rememberSource(get().policyKey, source);
  set({ source, loading: 'loading', search: '' });
}

export const choose = (selection: CustomerSelection): void => set({ selection, search: '' });
export const search = (text: string): void => set({ search: text });
export const simulateAsOf = (asOf: string | null): void => set({ asOf });
export const showImport = (importing: boolean): void => set({ importing });
export const expand = (expanded: boolean): void => set({ expanded });
/** After the worker broke: a new one, with the customers opened anew. */
export const startAgain = (): void =>
  set(({ generation }) => ({ generation: generation + 1, open: null, run: { kind: 'idle' } }));
