import { useEditor } from '../document/editor-context.js';

/** The keys of all facts of the open draft, computed ones too. */
export const useTakenKeys = (): readonly string[] =>
  useEditor((state) =>
    [...state.document.facts, ...(state.document.derived ?? [])].map((fact) => fact.key).join('\n'),
  ).split('\n');
