import type { DiffAnswer } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path, withQuery } from './client.js';
import { keys } from './query-keys.js';

/** Each side: a version's number, `live` or `draft:<id>`. */
export const useDiff = (key: string, from: string | undefined, to: string | undefined) =>
  useQuery({
    queryKey: keys.diff(key, from ?? '', to ?? ''),
    queryFn: ({ signal }) => api.get<DiffAnswer>(withQuery(path`/policies/${key}/diff`, { from, to }), { signal }),
    enabled: from !== undefined && to !== undefined,
    staleTime: 0,
  });
