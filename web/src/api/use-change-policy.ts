import type { PolicyChange, PolicyDetail } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

export function useChangePolicy(key: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: (change: PolicyChange) => api.patch<PolicyDetail>(path`/policies/${key}`, change),
    onSuccess: forget,
  });
}
