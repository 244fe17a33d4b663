// What the catalogue says while a draft is open; empty until it is read, and for those who may not read it.
import type { Fact } from '@tierwright/shared/policy';
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { useFacts } from '../../api/use-facts.js';
import { useCanSomewhere } from '../../app/session-context.js';
import { useEditor } from '../document/editor-context.js';
import { changedFacts } from './changed-facts.js';

export const useCatalogue = create<{ facts: readonly Fact[] }>(() => ({ facts: [] }));

/** Keeps the catalogue at hand for the draft that is open. */
export function useOpenCatalogue(): void {
  const { data } = useFacts({ enabled: useCanSomewhere('catalogue:read') });
  useEffect(() => {
    if (data) useCatalogue.setState({ facts: data.map(({ definition }) => definition) });
  }, [data]);
}

/** By key: what the catalogue now says of facts whose copy in the draft means something else. */
export function useChangedFacts(): ReadonlyMap<string, Fact> {
  const catalogue = useCatalogue((state) => state.facts);
  const facts = useEditor(({ document }) => document.facts);
  return useMemo(() => changedFacts(facts, catalogue), [facts, catalogue]);
}
