import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

export function useCancelRelease(key: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: (id: string) => api.remove(path`/policies/${key}/releases/${id}`),
    onSettled: forget,
  });
}
