import type { Release } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { path } from './client.js';
import { keys } from './query-keys.js';

export const useReleases = (key: string) =>
  useQuery({
    queryKey: keys.releases(key),
    queryFn: ({ signal }) => allPages<Release>(path`/policies/${key}/releases`, signal),
  });
