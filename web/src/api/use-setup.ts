import type { SessionAnswer, Setup } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

/** Takes a one-time link: the first person, an invitation or a reset. Ends signed in. */
export function useSetup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (setup: Setup) => api.post<SessionAnswer>('/setup', setup),
    onSuccess: (session) => client.setQueryData(keys.session, session),
  });
}
