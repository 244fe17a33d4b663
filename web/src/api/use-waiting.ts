import type { WaitingList } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

/** The change requests of all policies that wait for the one who asks; read again every minute. */
export const useWaiting = () =>
  useQuery({
    queryKey: keys.waiting,
    queryFn: ({ signal }) => api.get<WaitingList>('/requests?waiting=me', { signal }),
    refetchInterval: 60_000,
  });
