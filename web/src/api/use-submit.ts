import type { ChangeRequest, Submit } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

/** Freezes a draft's content as a change request. */
export function useSubmit(key: string, draftId: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: (submit: Submit) => api.post<ChangeRequest>(path`/policies/${key}/drafts/${draftId}/submit`, submit),
    onSuccess: forget,
  });
}
