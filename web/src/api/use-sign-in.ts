import type { SessionAnswer, SignIn } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { forgetOthers } from './forget-others.js';
import { keys } from './query-keys.js';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (signIn: SignIn) => api.post<SessionAnswer>('/session', signIn),
    onSuccess: (session) => {
      client.setQueryData(keys.session, session);
      forgetOthers(client);
    },
  });
}
