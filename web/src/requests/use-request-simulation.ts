import type { ChangeRequest, PolicyDetail, Simulation, SpokenChange } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useState } from 'react';
import { useDatasets } from '../api/use-datasets.js';
import { useSimulationStart } from '../api/use-simulation-start.js';
import { useSimulations } from '../api/use-simulations.js';
import { useVersion } from '../api/use-version.js';
import { useVersions } from '../api/use-versions.js';
import { useCan } from '../app/session-context.js';

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
  /** After an error: what failed, once more. */
  retry: () => void;
  isLoading: boolean;
  isStarting: boolean;
  error: unknown;
}

const noChanges: readonly SpokenChange[] = [];

/** Others were made where versions are compared, beside whatever was chosen there. */
const isBesideLive = ({ baseline }: Simulation): boolean => baseline === null || baseline.side === 'live';

const datasetOf = ({ dataset }: Simulation): string | null => (dataset.samples ? samples : dataset.id);

/** What the request's content does, on the customers that were asked for or those that it was last tried on; nothing to who may not see customers. */
export function useRequestSimulation(policy: PolicyDetail, request: ChangeRequest): RequestSimulation {
  const [chosen, setChosen] = useState<string | null>(null);
  const may = useCan()('datasets:read', policy.key);
  const found = useSimulations(policy.key, may ? request.contentHash : undefined);
  const start = useSimulationStart(policy.key);
  const ownDatasets = (useDatasets(may).data ?? []).filter((dataset) => dataset.policy === policy.key);
  const versions = useVersions(policy.key);
  const own = found.data?.filter(isBesideLive) ?? [];
  const simulation = own.find((one) => chosen === null || datasetOf(one) === chosen);
  const baseline = simulation?.baseline ?? null;
  const besides = versions.data?.filter(({ contentHash }) => contentHash === baseline?.contentHash) ?? [];
  const live = policy.live?.version;
  const beside = (besides.find(({ version }) => version === live) ?? besides[0])?.version ?? null;
  const version = useVersion(policy.key, beside ?? undefined);
  const begin = (dataset: string) => start.mutate({ subject: `request:${request.id}`, dataset });
  const asked = chosen ?? (simulation ? datasetOf(simulation) : null);
  const again = () => begin(asked ?? ownDatasets[0]?.id ?? samples);
  const unread = [found, versions, version].find(({ isLoadingError }) => isLoadingError);
  return {
    simulation,
    beside,
    before: baseline === null ? null : version.data?.document,
    changes: beside === request.baseVersion ? request.changes : noChanges,
    asked,
    choose: (dataset) => {
      setChosen(dataset);
      if (!own.some((one) => datasetOf(one) === dataset)) begin(dataset);
    },
    again,
    retry: () => (unread && !start.error ? void unread.refetch() : again()),
    isLoading: found.isPending,
    isStarting: start.isPending,
    error: start.error ?? unread?.error,
  };
}
