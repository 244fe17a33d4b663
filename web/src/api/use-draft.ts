import type { Draft } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** A draft with its document; `undefined` asks nothing yet. Never re-read behind the editor's back: saving and `refetch` say when. */
export const useDraft = (key: string, id: string | undefined) =>
  useQuery({
    queryKey: keys.draft(key, id ?? ''),
    queryFn: ({ signal }) => api.get<Draft>(path`/policies/${key}/drafts/${id ?? ''}`, { signal }),
    enabled: id !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
