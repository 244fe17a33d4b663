import type { Comment } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { path } from './client.js';
import { keys } from './query-keys.js';

/** What was said about a change request, the first on top. */
export const useComments = (key: string, requestId: string) =>
  useQuery({
    queryKey: keys.comments(key, requestId),
    queryFn: ({ signal }) => allPages<Comment>(path`/policies/${key}/requests/${requestId}/comments`, signal),
  });
