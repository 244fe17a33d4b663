import type { Comment, NewComment } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

function useForgetComments(key: string, requestId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.comments(key, requestId) });
}

export function useAddComment(key: string, requestId: string) {
  const forget = useForgetComments(key, requestId);
  return useMutation({
    mutationFn: (comment: NewComment) =>
      api.post<Comment>(path`/policies/${key}/requests/${requestId}/comments`, comment),
    onSettled: forget,
  });
}

/** Settles a comment, or opens it again. */
export function useResolveComment(key: string, requestId: string) {
  const forget = useForgetComments(key, requestId);
  return useMutation({
    mutationFn: ({ id, resolved }: { id: string; resolved: boolean }) =>
      api.patch<Comment>(path`/policies/${key}/requests/${requestId}/comments/${id}`, { resolved }),
    onSettled: forget,
  });
}
