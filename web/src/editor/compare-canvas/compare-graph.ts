// Two documents in one diagram, as plain data: every part of both sides once, and what became of it.
import type { SpokenChange } from '@tierwright/shared/contracts';
import type { GraphEdge, GraphNode, Point } from '../graph/graph.js';
import type { Outline } from '../graph/outline.js';

export type Mark = SpokenChange['kind'];

/** Where a part of both sides changed what it asks or how it joins: the part as it was. */
export type Was = Outline | undefined;

/** What is not drawn where policies are edited, and has a card here only if it changed. */
export interface NoteData {
  about: 'policy' | 'movement' | 'fact' | 'derived';
  /** A fact's key. */
  key: string;
}

interface Seen {
  /** Null: the same on both sides. */
  mark: Mark | null;
  /** Whether only the side before has it. */
  gone: boolean;
  was: Was;
  /** What is told of it. */
  changes: readonly SpokenChange[];
}

interface NotePlaced {
  id: string;
  type: 'note';
  position: Point;
  width: number;
  height: number;
  data: NoteData;
}

export type CompareNode = (GraphNode | NotePlaced) & Seen;
export type CompareNodeOf<T extends CompareNode['type']> = Extract<CompareNode, { type: T }>;

export interface CompareEdge extends GraphEdge {
  mark: 'added' | 'removed' | null;
}

export interface CompareGraph {
  nodes: readonly CompareNode[];
  edges: readonly CompareEdge[];
  /** The parts to walk from change to change, from the top: each change is told at one of them. */
  stops: readonly string[];
  /** The part at which a change is told. */
  placeOf: (change: SpokenChange) => string;
}

export const noteGraphId = (about: NoteData['about'], key = ''): string =>
  about === 'policy' || about === 'movement' ? about : `${about}:${key}`;
