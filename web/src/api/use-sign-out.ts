import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { forgetOthers } from './forget-others.js';
import { keys } from './query-keys.js';

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.remove('/session'),
    onSuccess: () => {
      client.setQueryData(keys.session, null);
      forgetOthers(client);
    },
  });
}
