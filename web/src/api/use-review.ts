import type { ChangeRequest, NewReview } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

export function useReview(key: string, requestId: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: (review: NewReview) =>
      api.post<ChangeRequest>(path`/policies/${key}/requests/${requestId}/reviews`, review),
    onSettled: forget,
  });
}
