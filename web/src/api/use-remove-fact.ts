import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** Takes a definition out of the catalogue over the revision that was seen; copies in policies stay. */
export function useRemoveFact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, revision }: { key: string; revision: number }) => api.remove(path`/facts/${key}`, { revision }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.facts }),
  });
}
