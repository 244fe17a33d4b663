import type { ChangeRequest } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

export function useWithdraw(key: string, requestId: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: () => api.post<ChangeRequest>(path`/policies/${key}/requests/${requestId}/withdraw`),
    onSettled: forget,
  });
}
