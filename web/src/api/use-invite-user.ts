import type { CreatedUser, NewUser } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

export function useInviteUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (user: NewUser) => api.post<CreatedUser>('/users', user),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.users }),
        client.invalidateQueries({ queryKey: keys.session }),
      ]),
  });
}
