// Counts and the path of one customer, drawn over the canvas. Simulation writes them, nodes and edges read their own part.
import { create } from 'zustand';
import type { Decorations } from './simulation-seam.js';

export const useDecorations = create<Decorations>((set) => ({
  counts: null,
  trace: null,
  customerOpen: false,
  setCounts: (counts) => set({ counts }),
  setTrace: (trace) => set({ trace }),
  setCustomerOpen: (customerOpen) => set(customerOpen ? { customerOpen } : { customerOpen, trace: null }),
}));
