// What is wrong with the open draft, found anew after every edit, off the path of typing.
import { checkPolicy, withDefaults, type Problem } from '@tierwright/shared/policy';
import { useDeferredValue, useEffect } from 'react';
import { create } from 'zustand';
import { useEditor } from '../document/editor-context.js';
import { anchorsOf, noAnchors, type Anchors } from './anchors.js';

interface Problems {
  list: readonly Problem[];
  anchors: Anchors;
}

export const useProblems = create<Problems>(() => ({ list: [], anchors: noAnchors }));

/** How many problems show on a part of the canvas. `foldedRule` counts what is hidden inside, too. */
export const useProblemsOf = (kind: 'node' | 'rule' | 'foldedRule' | 'tier', id: string): number =>
  useProblems(({ anchors }) => {
    const counts = { node: anchors.nodes, rule: anchors.rules, foldedRule: anchors.wholeRules, tier: anchors.tiers }[
      kind
    ];
    return counts.get(id) ?? 0;
  });

const today = () => new Date().toLocaleDateString('sv-SE');

/** Keeps the problems up to date while a draft is open. */
export function useChecking(): void {
  const document = useDeferredValue(useEditor((state) => state.document));
  useEffect(() => {
    const list = checkPolicy(withDefaults(document), { today: today() });
    useProblems.setState({ list, anchors: anchorsOf(document, list) });
  }, [document]);
  useEffect(() => () => useProblems.setState({ list: [], anchors: noAnchors }), []);
}
