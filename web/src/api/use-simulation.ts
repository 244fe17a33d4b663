import type { Simulation } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';
import { isRunning } from './use-simulations.js';

/** One simulation, read again every second while it runs. */
export const useSimulation = (key: string, id: string | undefined) =>
  useQuery({
    queryKey: keys.simulation(key, id ?? ''),
    queryFn: ({ signal }) => api.get<Simulation>(path`/policies/${key}/simulations/${id ?? ''}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? 1000 : false),
  });
