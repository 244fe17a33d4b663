// What is wrong with the open draft, found anew after every edit, off the path of typing.
import type { Problem } from '@tierwright/shared/policy';
import { useEffect } from 'react';
import { create } from 'zustand';
import { useCatalogue } from '../catalogue-copies/catalogue-store.js';
import { useEditorStore } from '../document/editor-context.js';
import type { EditableDocument } from '../document/editable.js';
import { anchorsOf, noAnchors, type Anchors } from './anchors.js';
import { LatestJob, type JobWorker } from '../worker/latest-job.js';
import type { Checking, Found } from './checking.js';

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

type CheckingWorker = JobWorker<Checking<EditableDocument>, Found>;

const makeWorker = (): CheckingWorker =>
  new Worker(new URL('./checking.worker.ts', import.meta.url), { type: 'module' }) as unknown as CheckingWorker;

/** Handing the document over waits until the edit is on the screen; edits in between are looked at together. */
const settled = 60;

const today = () => new Date().toLocaleDateString('sv-SE');

/** Keeps the problems up to date while a draft is open. */
export function useChecking(): void {
  const editor = useEditorStore();
  useEffect(() => {
    const checker = new LatestJob(makeWorker(), ({ list }, { document: checked }) =>
      useProblems.setState({ list, anchors: anchorsOf(checked, list) }),
    );
    const check = () => {
      const { facts: catalogue } = useCatalogue.getState();
      checker.ask({ document: editor.getState().document, today: today(), catalogue });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const checkSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        check();
      }, settled);
    };
    check();
    const stopListening = editor.subscribe(({ document }, before) => document !== before.document && checkSoon());
    const stopReading = useCatalogue.subscribe(check);
    return () => {
      stopListening();
      stopReading();
      clearTimeout(timer);
      checker.stop();
      useProblems.setState({ list: [], anchors: noAnchors });
    };
  }, [editor]);
}
