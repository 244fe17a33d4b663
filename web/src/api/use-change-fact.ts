import type { CatalogueFact } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

interface FactChange {
  key: string;
  definition: PolicyDocument['facts'][number];
  /** The one that the change started from; a `ProblemError` with code `stale` when somebody saved in between. */
  revision: number;
}

export function useChangeFact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, definition, revision }: FactChange) =>
      api.put<CatalogueFact>(path`/facts/${key}`, definition, { revision }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.facts }),
  });
}
