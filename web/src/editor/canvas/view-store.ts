// What is in flight or open on the screen, and belongs to nobody's document: drags, drop targets, dialogs.
import { create } from 'zustand';
import type { GroupKind } from '../document/command.js';
import type { Point } from '../graph/graph.js';
import type { Start } from './offers/offer.js';

/** What the palette can be dragged from. */
export type PaletteItem =
  | { kind: 'fact'; key: string }
  | { kind: 'shared'; name: string }
  | { kind: 'group'; group: GroupKind }
  | { kind: 'rule' }
  | { kind: 'tier' };

export type Dialog = 'keys' | 'publish' | 'problems' | 'newFact' | 'newDerived';

export interface View {
  /** The part of the canvas that would take what is being dragged; its graph id. */
  dropTarget: string | null;
  drag: { item: PaletteItem; label: string; at: Point } | null;
  /** The choice of what to make where a line ended in nothing, or in the middle of one; `at` is in the window. */
  choosing: { start: Start; at: Point } | null;
  /** Counts up when the search on the canvas is asked for; 0 while it is closed. */
  find: number;
  /** What a search has found: graph ids. */
  hits: ReadonlySet<string>;
  /** The line under the pointer or with the focus; its graph id. */
  line: string | null;
  dialog: Dialog | null;
  /** What the new-fact dialog starts with. */
  newFactName: string;
  /** Counts up when the inspector is to take the focus. */
  inspectorFocus: number;
  /** A node to bring into view: its graph id, and when it was asked for. */
  reveal: { id: string; at: number } | null;
  /** How the canvas keeps the policy in view; null once somebody has taken hold of it. */
  following: { kind: 'first' | 'whole' } | null;
}

export const useView = create<View>(() => ({
  dropTarget: null,
  drag: null,
  choosing: null,
  find: 0,
  hits: new Set(),
  line: null,
  dialog: null,
  newFactName: '',
  inspectorFocus: 0,
  reveal: null,
  following: { kind: 'first' },
}));

export const useDropTarget = (graphId: string): boolean => useView((view) => view.dropTarget === graphId);

/** Asks what to make; null lets go. */
export const choose = (choosing: View['choosing']) => useView.setState({ choosing });
export const useHit = (graphId: string): boolean => useView((view) => view.hits.has(graphId));
export const openFind = (open: boolean) => useView.setState(({ find }) => ({ find: open ? find + 1 : 0 }));
export const openDialog = (dialog: Dialog | null) => useView.setState({ dialog });
export const focusInspector = () => useView.setState(({ inspectorFocus }) => ({ inspectorFocus: inspectorFocus + 1 }));
export const revealNode = (id: string) =>
  useView.setState(({ reveal }) => ({ reveal: { id, at: (reveal?.at ?? 0) + 1 } }));
/** Shows the policy whole, and from then on. */
export const fitWhole = () => useView.setState({ following: { kind: 'whole' } });
export const holdView = () => useView.setState({ following: null });
