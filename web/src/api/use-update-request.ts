import type { ChangeRequest, UpdateRequest } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

/** Merges what is live into a change request; refused with `merge-conflicts` until a side is chosen for each. */
export function useUpdateRequest(key: string, requestId: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: (update: UpdateRequest) =>
      api.post<ChangeRequest>(path`/policies/${key}/requests/${requestId}/update`, update),
    onSettled: forget,
  });
}
