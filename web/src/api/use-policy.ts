import type { PolicyDetail } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

export const usePolicy = (key: string) =>
  useQuery({
    queryKey: keys.policy(key),
    queryFn: ({ signal }) => api.get<PolicyDetail>(path`/policies/${key}`, { signal }),
  });
