import type { ChangeRequest, PolicyDetail, Simulation, SpokenChange } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useState } from 'react';
import { useDatasets } from '../api/use-datasets.js';
import { useSimulationStart } from '../api/use-simulation-start.js';
import { useSimulations } from '../api/use-simulations.js';
import { useVersion } from '../api/use-version.js';
import { useVersions } from '../api/use-versions.js';

export const samples = 'samples';

export interface RequestSimulation {
  /** Of exactly the request's content; undefined where there is none. */
  simulation: Simulation | undefined;
  /** The version that it was tried beside; null for nothing. */
  beside: number | null;
  /** What it was tried beside; null for nothing, undefined until it is there. */
  before: PolicyDocument | null | undefined;
  /** The request's changes, where they are what tells the two apart. */
  changes: readonly SpokenChange[];
  /** A dataset's id, or `samples`; null where it is gone. */
  asked: string | null;
  choose: (dataset: string) => void;
  /** Tries it once more, beside what is live now. */
  again: () => void;
  isLoading: boolean;
  isStarting: boolean;
  error: unknown;
}

const noChanges: readonly SpokenChange[] = [];

const datasetOf = ({ dataset }: Simulation): string | null => (dataset.samples ? samples : dataset.id);

/** What the request's content does, on the customers that were asked for or those that it was last tried on. */
export function useRequestSimulation(policy: PolicyDetail, request: ChangeRequest): RequestSimulation {
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useSimulations(policy.key, request.contentHash);
  const start = useSimulationStart(policy.key);
  const ownDatasets = (useDatasets().data ?? []).filter((dataset) => dataset.policy === policy.key);
  const versions = useVersions(policy.key);
  const simulation = found.data?.find((one) => chosen === null || datasetOf(one) === chosen);
  const baseline = simulation?.baseline ?? null;
  const besides = versions.data?.filter(({ contentHash }) => contentHash === baseline?.contentHash) ?? [];
  const live = policy.live?.version;
  const beside = (besides.find(({ version }) => version === live) ?? besides[0])?.version ?? null;
  const version = useVersion(policy.key, beside ?? undefined);
  const begin = (dataset: string) => start.mutate({ subject: `request:${request.id}`, dataset });
  const asked = chosen ?? (simulation ? datasetOf(simulation) : null);
  return {
    simulation,
    beside,
    before: baseline === null ? null : version.data?.document,
    changes: beside === request.baseVersion ? request.changes : noChanges,
    asked,
    choose: (dataset) => {
      setChosen(dataset);
      if (!found.data?.some((one) => datasetOf(one) === dataset)) begin(dataset);
    },
    again: () => begin(asked ?? ownDatasets[0]?.id ?? samples),
    isLoading: found.isPending,
    isStarting: start.isPending,
    error: start.error ?? found.error,
  };
}
