import type { ListOf, Simulation } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path, withQuery } from './client.js';
import { keys } from './query-keys.js';

export const isRunning = ({ status }: Simulation): boolean => status === 'queued' || status === 'running';

/** Simulations of exactly this content, the newest first; read again every second while one of them runs. */
export const useSimulations = (key: string, contentHash: string | undefined) =>
  useQuery({
    queryKey: keys.simulations(key, contentHash ?? ''),
    queryFn: async ({ signal }) => {
      const address = withQuery(path`/policies/${key}/simulations`, { contentHash, limit: 50 });
      return (await api.get<ListOf<Simulation>>(address, { signal })).items;
    },
    enabled: contentHash !== undefined,
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? 1000 : false),
  });
