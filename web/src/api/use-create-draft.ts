import type { Draft, NewDraft } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

export function useCreateDraft(key: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: (draft: NewDraft) => api.post<Draft>(path`/policies/${key}/drafts`, draft),
    onSuccess: forget,
  });
}
