import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';

/** A one-time link with which a person sets a new password. */
export const useResetUser = () =>
  useMutation({ mutationFn: (id: string) => api.post<{ link: string }>(path`/users/${id}/reset`) });
