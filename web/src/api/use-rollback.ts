import type { Release } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

export function useRollback(key: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: (rollback: { to: number; reason: string }) =>
      api.post<Release>(path`/policies/${key}/rollback`, rollback),
    onSuccess: forget,
  });
}
