import type { CreatedApiKey, NewApiKey } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

export function useCreateApiKey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (key: NewApiKey) => api.post<CreatedApiKey>('/api-keys', key),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.apiKeys }),
  });
}
