import type { CatalogueFact } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

export function useCreateFact() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (definition: PolicyDocument['facts'][number]) => api.post<CatalogueFact>('/facts', definition),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.facts }),
  });
}
