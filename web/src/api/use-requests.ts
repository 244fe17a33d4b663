import type { RequestEntry } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { path } from './client.js';
import { keys } from './query-keys.js';

export const useRequests = (key: string) =>
  useQuery({
    queryKey: keys.requests(key),
    queryFn: ({ signal }) => allPages<RequestEntry>(path`/policies/${key}/requests`, signal),
  });
