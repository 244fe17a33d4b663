import { useEffect, useRef } from 'react';
import { useEditor, useEditorStore } from '../../document/editor-context.js';
import { openSamples } from './runner.js';
import { useSimulation } from './simulation-store.js';

const settled = 250;

/** Sample customers who were made up, or who are missing, are made up anew once the policy knows other facts of them. */
export function useSamplesFollowFacts(entered: boolean): void {
  const editor = useEditorStore();
  const facts = useEditor(({ document }) => document.facts.map(({ key, type }) => `${key} ${type}`).join('\n'));
  const last = useRef(facts);
  useEffect(() => {
    if (!entered || last.current === facts) return;
    const timer = setTimeout(() => {
      last.current = facts;
      const { source, open, loading } = useSimulation.getState();
      const madeUp = open === null ? loading === 'none' : open.name === null;
      if (source.kind === 'samples' && madeUp) openSamples(editor.getState().document);
    }, settled);
    return () => clearTimeout(timer);
  }, [entered, facts, editor]);
}
