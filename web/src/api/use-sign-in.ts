import type { SessionAnswer, SignIn } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (signIn: SignIn) => api.post<SessionAnswer>('/session', signIn),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(keys.session, session);
    },
  });
}
