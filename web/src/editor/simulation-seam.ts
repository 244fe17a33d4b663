// What the editor and live simulation owe each other. The editor owns the document and draws; simulation counts, traces and
// fills `Decorations`; neither reaches into the other's components beyond the four slots named at the end.
import type { ReactNode } from 'react';
import type { Command } from './document/command.js';
import type { EditableDocument } from './document/editable.js';

export interface NodeCount {
  pass: number;
  fail: number;
  unknown: number;
}
export interface RuleCount {
  /** Customers for whom the rule is true. */
  pass: number;
  /** Of these, those whose tier it decides. */
  decides: number;
}
export interface TierCount {
  count: number;
  /** The same customers under what the draft is compared with; null where that is nothing or has no such tier. */
  before: number | null;
}

/** How many of the open customers pass each part of the draft. */
export interface SimulationCounts {
  total: number;
  /** By the id of a condition node (leaves, groups, negations, references). */
  nodes: Readonly<Record<string, NodeCount>>;
  rules: Readonly<Record<string, RuleCount>>;
  tiers: Readonly<Record<string, TierCount>>;
  /** Customers without a tier, where the fallback is no tier. */
  noTier: TierCount;
  undetermined: TierCount;
}

/** One customer's path through the draft. Node and rule ids are separate namespaces, hence two records. */
export interface CustomerTrace {
  customerId: string;
  nodes: Readonly<Record<string, boolean | null>>;
  rules: Readonly<Record<string, boolean | null>>;
  /** The actual value at a leaf, as shown: "11,240". Absent where the fact is missing. */
  actual: Readonly<Record<string, string>>;
  /** null: no tier, or undetermined. */
  tier: string | null;
  determined: boolean;
  /** Ids of the rules that decided. */
  decidedBy: readonly string[];
  /** Leaves that stand between the customer and the next tier; drawn amber. */
  shortOf: readonly string[];
  /** The sentence over the canvas: "C-1001 is Silver: 760 CNY short of Gold"; '' where it stands elsewhere. */
  sentence: string;
}

/** Filled by simulation, drawn by the canvas. `useDecorations` in decorations-store.ts. */
export interface Decorations {
  counts: SimulationCounts | null;
  trace: CustomerTrace | null;
  /** Whether the right side shows the customer instead of the inspector. */
  customerOpen: boolean;
  setCounts: (counts: SimulationCounts | null) => void;
  setTrace: (trace: CustomerTrace | null) => void;
  /** Opens the customer's side panel; closing it also takes the trace off the canvas. */
  setCustomerOpen: (open: boolean) => void;
}

export interface LiveVersion {
  version: number;
  document: EditableDocument;
}

/** What simulation reads of the editor. `useEditor(state => …)` in document/editor-context.tsx. */
export interface EditorSurface {
  policyKey: string;
  draftId: string;
  /** Changes identity with every edit, and only then; parts that an edit leaves alone keep theirs. */
  document: EditableDocument;
  live: LiveVersion | null;
  /** The document as it was when the draft was opened. */
  opened: EditableDocument;
  /** One step of history. Calls with the same `gesture` are one step together (typing, dragging). */
  dispatch: (command: Command, options?: { gesture?: string }) => void;
  select: (selection: Selection) => void;
  /** Resolves when everything so far is saved; false where it could not be. Publish after it. */
  flush: () => Promise<boolean>;
}

/** What is selected, by domain ids. */
export interface Selection {
  nodes: readonly string[];
  rules: readonly string[];
  tiers: readonly string[];
  fact: string | null;
  /** A shared condition, by its name. */
  shared: string | null;
}

/** The slots in simulation/, each a component of its own file. */
export interface SimulationSlots {
  /** simulation/simulation-dock.tsx: the strip at the bottom; its own height (248 px in the mock). */
  SimulationDock: () => ReactNode;
  /** simulation/customer-panel.tsx: the right side while `customerOpen`. */
  CustomerPanel: () => ReactNode;
  /** simulation/publish-dialog.tsx: mounted only while open. */
  PublishDialog: (props: { onClose: () => void }) => ReactNode;
  /** simulation/condition-insight.tsx: under the value in the inspector of a leaf: histogram and "270 of 1,000 pass". */
  ConditionInsight: (props: { nodeId: string }) => ReactNode;
}
