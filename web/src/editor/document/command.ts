// Every way in which the editor changes a document, as plain data. New ids and keys come with the command.
import type { Condition, Json } from '@tierwright/shared/policy';
import type {
  EditableDerived,
  EditableDocument,
  EditableFact,
  EditableMovement,
  EditableRule,
  EditableTier,
} from './editable.js';
import type { Definitions } from './needs.js';

/** How a group reads: "none of" is kept as not-any, "not all of" as not-all. */
export type GroupKind = 'all' | 'any' | 'none' | 'notAll';

/** A place for a node: in a group (or the root of a rule), before the child that stands at `index` now. */
export interface Place {
  parent: string;
  index: number;
}

/** Rules and trees lifted out of a document, with ids that are fresh where they go. */
export interface Fragment {
  rules: readonly EditableRule[];
  nodes: readonly Condition[];
}

/** A fragment with the definitions that it needs and that are not there yet. */
export interface Pasted extends Fragment {
  definitions?: Definitions;
}

export type LeafChange = { fact?: string; operator?: string; value?: Json | undefined };
export type RuleChange = Partial<Pick<EditableRule, 'name' | 'tier' | 'effect' | 'enabled' | 'note' | 'justification'>>;
export type TierChange = Partial<Omit<EditableTier, 'key'>>;
export type PolicyTextChange = Partial<
  Pick<EditableDocument, 'name' | 'purpose' | 'owner' | 'reviewBy' | 'timezone' | 'fallback'>
>;

export type TableGesture = 'paste' | 'cut' | 'clear' | 'fill';

export type Command =
  | { type: 'addRule'; rule: EditableRule; index?: number }
  | { type: 'changeRule'; rule: string; change: RuleChange }
  | { type: 'moveRule'; rule: string; index: number }
  | { type: 'addNode'; node: Condition; place: Place }
  | { type: 'changeLeaf'; node: string; change: LeafChange }
  | { type: 'changeReference'; node: string; name: string }
  /** The node becomes a shared condition of that name, and what stood there refers to it. */
  | { type: 'share'; node: string; name: string; freshIds: readonly [string, string] }
  /** The tree, a copy with ids of its own, takes the place of a reference. */
  | { type: 'unshare'; node: string; tree: Condition }
  | { type: 'renameShared'; name: string; next: string }
  /** Only one that nothing refers to. */
  | { type: 'removeShared'; name: string }
  /** `freshId` names the inner group where the new kind needs one. */
  | { type: 'setGroupKind'; node: string; kind: GroupKind; freshId: string }
  /** Turns a leaf or a reference into its opposite and back. */
  | { type: 'negate'; node: string; freshId: string }
  /** Puts the nodes, which share a parent, into a new group where the first of them stood. */
  | { type: 'wrap'; nodes: readonly string[]; kind: GroupKind; freshIds: readonly [string, string] }
  | { type: 'unwrap'; node: string }
  | { type: 'moveNodes'; nodes: readonly string[]; place: Place }
  | { type: 'addTier'; tier: EditableTier; index: number }
  | { type: 'changeTier'; tier: string; change: TierChange }
  /** The key in the API; rules and the fallback follow. */
  | { type: 'renameTierKey'; tier: string; key: string }
  | { type: 'moveTier'; tier: string; index: number }
  | { type: 'addFact'; fact: EditableFact }
  | { type: 'changeFact'; fact: string; definition: EditableFact }
  | { type: 'addDerived'; derived: EditableDerived }
  | { type: 'changeDerived'; derived: string; definition: EditableDerived }
  /** null: the tier is worked out anew each time. */
  | { type: 'changeMovement'; movement: EditableMovement | null }
  | { type: 'changePolicy'; change: PolicyTextChange }
  | { type: 'paste'; fragment: Pasted; place: Place | null }
  /** `facts` are keys of declared and of derived facts. Rules of a removed tier stay, to be pointed elsewhere; the roots of rules are emptied, not removed. */
  | {
      type: 'remove';
      nodes: readonly string[];
      rules: readonly string[];
      tiers: readonly string[];
      facts: readonly string[];
    }
  /** Cells of the table changed together: all of the commands, as one step. */
  | { type: 'editTable'; how: TableGesture; cells: number; rules: number; commands: readonly Command[] }
  /** A step of the guide to the first rule: all of the commands, as one step. */
  | { type: 'firstRule'; step: 'tiers' | 'facts' | 'line'; commands: readonly Command[] }
  | {
      type: 'replaceDocument';
      document: EditableDocument;
      reason: 'theirs' | 'merged' | 'recovered' | 'restored' | 'typed';
    };
