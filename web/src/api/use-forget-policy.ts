import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from './query-keys.js';

/** After a change under a policy: everything known of it, and the list, is read again. */
export function useForgetPolicy(key: string) {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.policy(key) }),
        client.invalidateQueries({ queryKey: keys.policies }),
      ]),
    [client, key],
  );
}
