// The policy as rows and columns, derived from the document alone: every rule is a row, whether a row can say it or not.
import {
  childrenOf,
  effects,
  isAll,
  isLeaf,
  isNot,
  nodesOf,
  readableFact,
  type Condition,
  type Fact,
  type Leaf,
  type Policy,
} from '@tierwright/shared/policy';
import type { EditableDocument, EditableRule } from '../document/editable.js';
import { asksFor } from '../document/usage.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { factGroups } from '../palette/fact-groups.js';
import { askOf, type Ask } from './cell/ask.js';
import { cellSays } from './cell/write-cell.js';

/** A condition as the document keeps it: under a negation or not. */
export interface Held {
  leaf: Leaf;
  negated: boolean;
  /** The child of the rule's "all of": the negation, or the condition itself. */
  outer: string;
}

export type Cells = ReadonlyMap<string, readonly Held[]>;

export interface TableRow {
  rule: EditableRule;
  /** By fact; null where the rule asks more than a row can say, and is shown as a sentence. */
  cells: Cells | null;
}

export interface FactColumn {
  fact: Fact;
  derived: boolean;
  /** Whether any rule asks for it. */
  used: boolean;
}

export interface Table {
  columns: readonly FactColumn[];
  /** Best tier first, as on the ladder; rules whose tier is gone come last. */
  rows: readonly TableRow[];
  policy: Policy;
}

export function toTable(document: EditableDocument): Table {
  const policy = vocabularyOf(document);
  const rows = inLadderOrder(document).map((rule): TableRow => ({ rule, cells: cellsOf(rule, policy) }));
  return { columns: columnsOf(document, policy), rows, policy };
}

/** By tier, then by what the rule does, then as written. */
function inLadderOrder({ rules, tiers }: EditableDocument): EditableRule[] {
  const rank = new Map(tiers.map(({ key }, i) => [key, i] as const).reverse());
  const rankOf = (rule: EditableRule) => rank.get(rule.tier) ?? tiers.length;
  return [...rules].sort((a, b) => rankOf(a) - rankOf(b) || effects.indexOf(a.effect) - effects.indexOf(b.effect));
}

function columnsOf(document: EditableDocument, policy: Policy): FactColumn[] {
  const leaves = document.rules.flatMap((rule) => [...nodesOf(rule.conditions)].filter(isLeaf));
  const keys = new Set(factGroups(document, 'en', '').flatMap(({ facts }) => facts.map(({ key }) => key)));
  const derived = new Set((document.derived ?? []).map(({ key }) => key));
  return [...keys].flatMap((key): FactColumn[] => {
    const fact = readableFact(policy, key);
    if (!fact) return [];
    return [{ fact, derived: derived.has(key), used: leaves.some((leaf) => asksFor(leaf, key)) }];
  });
}

const known = new WeakMap<EditableRule, { policy: Policy; cells: Cells | null }>();

/** Kept by the rule's identity, which stays while other rules are edited. */
export function cellsOf(rule: EditableRule, policy: Policy): Cells | null {
  const kept = known.get(rule);
  if (kept?.policy === policy) return kept.cells;
  const cells = readCells(rule.conditions, policy);
  known.set(rule, { policy, cells });
  return cells;
}

/** A row says one "all of" over conditions, of which each cell says those of its fact. */
function readCells(root: Condition, policy: Policy): Cells | null {
  if (!isAll(root)) return null;
  const cells = new Map<string, Held[]>();
  for (const child of childrenOf(root)) {
    const held = heldOf(child);
    if (!held) return null;
    cells.set(held.leaf.fact, [...(cells.get(held.leaf.fact) ?? []), held]);
  }
  for (const [key, held] of cells) {
    const fact = readableFact(policy, key);
    if (!fact || !cellSays(asksOf(held), fact, { policy, language: 'en' })) return null;
  }
  return cells;
}

function heldOf(node: Condition): Held | null {
  if (isLeaf(node)) return { leaf: node, negated: false, outer: node.id };
  return isNot(node) && isLeaf(node.not) ? { leaf: node.not, negated: true, outer: node.id } : null;
}

export const asksOf = (held: readonly Held[]): Ask[] => held.map(({ leaf, negated }) => askOf(leaf, negated));
