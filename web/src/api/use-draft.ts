import type { Draft } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** A draft with its document. Never re-read behind the editor's back: saving and `refetch` say when. */
export const useDraft = (key: string, id: string) =>
  useQuery({
    queryKey: keys.draft(key, id),
    queryFn: ({ signal }) => api.get<Draft>(path`/policies/${key}/drafts/${id}`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
