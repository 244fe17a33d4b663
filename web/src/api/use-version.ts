import type { Version } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** One version with its document; `undefined` asks nothing yet. */
export const useVersion = (key: string, version: number | undefined) =>
  useQuery({
    queryKey: keys.version(key, version ?? 0),
    queryFn: ({ signal }) => api.get<Version>(path`/policies/${key}/versions/${version ?? 0}`, { signal }),
    enabled: version !== undefined,
  });
