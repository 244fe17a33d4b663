// Keeps the simulation in step with the draft: opens the chosen customers, and asks anew after every edit.
import { todayIn } from '@tierwright/shared/evaluation';
import { useEffect } from 'react';
import { useDatasetRows } from '../../../api/use-dataset-rows.js';
import { useDatasets } from '../../../api/use-datasets.js';
import { useEditor, useEditorStore } from '../../document/editor-context.js';
import type { EditorSurface } from '../../simulation-seam.js';
import { baseOf } from './base.js';
import { openCustomers, openSamples, simulate, startRunner } from './runner.js';
import { chooseSource, enter, useSimulation } from './simulation-store.js';
import { useSamplesFollowFacts } from './use-samples-follow-facts.js';
import type { WorkerLike } from './simulation-client.js';

const makeWorker = (): WorkerLike =>
  new Worker(new URL('../worker/simulation.worker.ts', import.meta.url), { type: 'module' }) as unknown as WorkerLike;

export const useToday = (): string => {
  const timezone = useEditor((state) => state.document.timezone ?? 'UTC');
  return todayIn(timezone, new Date());
};

export function useLiveSimulation(): void {
  const policyKey = useEditor((state) => state.policyKey);
  const draftId = useEditor((state) => state.draftId);
  const entered = useSimulation((state) => state.policyKey === policyKey && state.draftId === draftId);
  const generation = useSimulation((state) => state.generation);
  useEffect(() => enter(policyKey, draftId), [policyKey, draftId]);
  useEffect(() => (entered ? startRunner(makeWorker()) : undefined), [entered, generation]);
  useOpenCustomers(entered, generation);
  useSamplesFollowFacts(entered);
  useSimulateEdits(entered);
}

function useOpenCustomers(entered: boolean, generation: number): void {
  const editor = useEditorStore();
  const source = useSimulation((state) => state.source);
  const datasets = useDatasets();
  const id = entered && source.kind === 'dataset' ? source.id : undefined;
  const rows = useDatasetRows(id);
  const name = datasets.data?.find((dataset) => dataset.id === id)?.name ?? '';
  const gone = datasets.data !== undefined && id !== undefined && !datasets.data.some((dataset) => dataset.id === id);

  useEffect(() => {
    if (entered && source.kind === 'samples') openSamples(editor.getState().document);
  }, [entered, generation, source, editor]);
  useEffect(() => {
    if (rows.data && id !== undefined) openCustomers(name, rows.data);
  }, [generation, rows.data, id, name]);
  useEffect(() => {
    if (gone) chooseSource({ kind: 'samples' });
    else if (rows.isError) useSimulation.setState({ loading: 'failed' });
  }, [gone, rows.isError]);
}

/** Asks as soon as the document changes, while the page is yet to be drawn with it. */
function useSimulateEdits(entered: boolean): void {
  const editor = useEditorStore();
  const token = useSimulation((state) => state.open?.token);
  const chosenDay = useSimulation((state) => state.asOf);
  const today = useToday();
  const asOf = chosenDay ?? today;
  useEffect(() => {
    if (!entered || token === undefined) return;
    const ask = (editing: EditorSurface) => {
      const base = baseOf(editing);
      const live = base?.document ?? null;
      simulate({ token, draft: editing.document, live, liveVersion: base?.version ?? null, asOf });
    };
    ask(editor.getState());
    return editor.subscribe((now, before) => {
      if (now.document !== before.document || now.live !== before.live) ask(now);
    });
  }, [entered, token, editor, asOf]);
}
