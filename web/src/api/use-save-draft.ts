import type { Draft, DraftSave } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** Saves over the revision that it started from; a `ProblemError` with code `stale` when somebody saved in between. */
export function useSaveDraft(key: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, ...save }: DraftSave & { revision: number }) =>
      api.put<Draft>(path`/policies/${key}/drafts/${id}`, save, { revision }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.policy(key), exact: true }),
  });
}
