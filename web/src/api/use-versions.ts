import type { VersionEntry } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { path } from './client.js';
import { keys } from './query-keys.js';

export const useVersions = (key: string) =>
  useQuery({
    queryKey: keys.versions(key),
    queryFn: ({ signal }) => allPages<VersionEntry>(path`/policies/${key}/versions`, signal),
  });
