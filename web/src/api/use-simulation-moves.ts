import type { ListOf, MovesQuery, SimulationMove } from '@tierwright/shared/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, path, withQuery } from './client.js';
import { keys } from './query-keys.js';

/** Which customers of a simulation: nothing asked is everybody whose tier changes at once. */
export type MovesSearch = Omit<MovesQuery, 'cursor' | 'limit'>;

/** In the order of the dataset, a page at a time. */
export const useSimulationMoves = (key: string, id: string, search: MovesSearch) =>
  useInfiniteQuery({
    queryKey: keys.moves(key, id, search),
    queryFn: ({ pageParam, signal }) => {
      const address = path`/policies/${key}/simulations/${id}/moves`;
      return api.get<ListOf<SimulationMove>>(withQuery(address, { ...search, cursor: pageParam, limit: 100 }), {
        signal,
      });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
