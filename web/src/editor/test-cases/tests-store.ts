// The open draft's test cases: what came of them after the last edit, and what of them is on the screen.
import type { NewTestCase, TestCase } from '@tierwright/shared/contracts';
import { create } from 'zustand';
import type { EditableDocument } from '../document/editable.js';
import { drawnMarks, noMarks, type TestMarks } from './marks.js';
import type { TestEntry } from './test-entry.js';
import type { Ran } from './running/run-cases.js';

/** A test case in the form: one that is there, or one that is new. */
export interface Editing {
  id: string | null;
  given: NewTestCase;
  /** Of whom a new test is named, with what they must get, until it is named otherwise. */
  called?: string | undefined;
  /** Said above the form: what the customer would get under the live version, where that is another tier. */
  live?: { version: number; tier: string | null } | undefined;
}

/** Whose boundary cases are looked at: everybody's, or of one rule or condition. */
export type BoundaryOf = { ruleId?: string; nodeId?: string };

export interface Answered {
  document: EditableDocument;
  cases: readonly TestCase[];
  ran: Ran;
}

export interface Tests {
  /** Whether the tests stand at the foot instead of the simulation. */
  open: boolean;
  filter: 'all' | 'failing';
  search: string;
  editing: Editing | null;
  boundary: BoundaryOf | null;
  /** Null until all cases were run for the first time. */
  answered: Answered | null;
  /** Where failing cases show on the canvas. */
  marks: TestMarks;
}

const nothing: Tests = {
  open: false,
  filter: 'all',
  search: '',
  editing: null,
  boundary: null,
  answered: null,
  marks: noMarks,
};

export const useTests = create<Tests>(() => nothing);

const { setState: set } = useTests;

export const forgetTests = (): void => set(nothing);
export const toggleTests = (): void => set(({ open }) => ({ open: !open }));
export const showTests = (filter: Tests['filter'] = 'all'): void => set({ open: true, filter, search: '' });
export const filterTests = (filter: Tests['filter']): void => set({ filter });
export const searchTests = (search: string): void => set({ search });
export const editTest = (editing: Editing | null): void => set({ editing });
export const showBoundaries = (boundary: BoundaryOf | null): void => set({ boundary });

const noEntries: readonly TestEntry[] = [];
const entriesOfAnswer = new WeakMap<Answered, readonly TestEntry[]>();

/** The cases of the last run, in the order in which they were made. */
export function entriesIn(answered: Answered | null): readonly TestEntry[] {
  if (!answered) return noEntries;
  const known = entriesOfAnswer.get(answered);
  if (known) return known;
  const results = new Map(answered.ran.results.map((result) => [result.id, result]));
  const entries = answered.cases.flatMap((test): TestEntry[] => {
    const result = results.get(test.id);
    return result ? [{ test, result }] : [];
  });
  entriesOfAnswer.set(answered, entries);
  return entries;
}

export const testsAnswered = (answered: Answered): void =>
  set({ answered, marks: drawnMarks(answered.document, entriesIn(answered)) });

export const useEntries = (): readonly TestEntry[] => useTests((state) => entriesIn(state.answered));
