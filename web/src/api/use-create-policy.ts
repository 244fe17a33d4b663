import type { NewPolicy, PolicyDetail } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

export function useCreatePolicy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (policy: NewPolicy) => api.post<PolicyDetail>('/policies', policy),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.policies }),
  });
}
