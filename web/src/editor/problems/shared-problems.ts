import { useProblems } from './problems-store.js';

/** How many problems show on the card of a shared condition; folded, with what is hidden inside. */
export const useProblemsOfShared = (name: string, folded: boolean): number =>
  useProblems(({ anchors }) => (folded ? anchors.wholeShared : anchors.shared).get(name) ?? 0);
