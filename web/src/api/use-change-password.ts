import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { current: string; next: string }) => api.post<undefined>('/password', change),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.sessions }),
  });
}
