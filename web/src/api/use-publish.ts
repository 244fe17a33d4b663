import type { Publish, Published } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

/** Makes the next version and its release. Waits on the server while the calculation is double-checked, up to a minute. */
export function usePublish(key: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: ({ requestId, ...publish }: Publish & { requestId: string }) =>
      api.post<Published>(path`/policies/${key}/requests/${requestId}/publish`, publish),
    onSettled: forget,
  });
}
