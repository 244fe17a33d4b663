import type { SessionAnswer, Setup } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

/** Takes a one-time link: the first person, an invitation or a reset. */
export function useSetup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (setup: Setup) => api.post<SessionAnswer | undefined>('/setup', setup),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.session }),
  });
}
