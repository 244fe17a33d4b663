import type { NewSimulation, Simulation } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** Begins a simulation; those of its content, and it itself, are read from then on. */
export function useSimulationStart(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: NewSimulation) => api.post<Simulation>(path`/policies/${key}/simulations`, asked),
    onSuccess: (begun) => {
      client.setQueryData(keys.simulation(key, begun.id), begun);
      return client.invalidateQueries({ queryKey: keys.simulations(key, begun.subject.contentHash) });
    },
  });
}
