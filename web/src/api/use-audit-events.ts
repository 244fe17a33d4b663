import type { AuditEventAnswer, ListOf } from '@tierwright/shared/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, withQuery } from './client.js';
import { keys } from './query-keys.js';

/** What is looked for; `subject` is an id or a kind. Times are RFC 3339; `from` is included, `to` is not. */
export interface AuditSearch {
  actor?: string;
  action?: string;
  subject?: string;
  policy?: string;
  from?: string;
  to?: string;
}

/** The newest first, a page at a time. */
export const useAuditEvents = (search: AuditSearch, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: keys.audit(search),
    queryFn: ({ pageParam, signal }) =>
      api.get<ListOf<AuditEventAnswer>>(withQuery('/audit', { ...search, cursor: pageParam, limit: 50 }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    // The trail grows with every change: what is shown is what it is now.
    staleTime: 0,
    enabled,
  });
