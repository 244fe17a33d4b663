import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

export function useDeleteDraft(key: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: ({ id, revision }: { id: string; revision: number }) =>
      api.remove(path`/policies/${key}/drafts/${id}`, { revision }),
    onSuccess: forget,
  });
}
