// Where one stands in the sentences, and which piece is being changed; nobody's document.
import { create } from 'zustand';

/** A piece by its place in a line, or the first value of a condition wherever it is said. */
export type EditAt = { line: string; token: number } | { valueOf: string } | { addTo: string };

interface SentencesState {
  /** The line that Tab comes to. */
  line: string | null;
  editing: EditAt | null;
}

export const useSentences = create<SentencesState>(() => ({ line: null, editing: null }));

export const standOn = (line: string) => useSentences.setState({ line });
export const edit = (editing: EditAt | null) => useSentences.setState({ editing });

export const isAt = (editing: EditAt | null, line: string, token: number): boolean =>
  editing !== null && 'line' in editing && editing.line === line && editing.token === token;
