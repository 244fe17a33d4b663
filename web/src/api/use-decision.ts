import type { Decision } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

export const useDecision = (id: string) =>
  useQuery({
    queryKey: keys.decision(id),
    queryFn: ({ signal }) => api.get<Decision>(path`/decisions/${id}`, { signal }),
  });
