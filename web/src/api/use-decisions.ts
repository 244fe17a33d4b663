import type { Decision, ListOf } from '@tierwright/shared/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, withQuery } from './client.js';
import { keys } from './query-keys.js';

/** What is looked for; what is left out does not matter. Times are RFC 3339; `from` is included, `to` is not. */
export interface DecisionSearch {
  policy?: string;
  customer?: string;
  version?: string;
  tier?: string;
  from?: string;
  to?: string;
}

/** The newest first, a page at a time. */
export const useDecisions = (search: DecisionSearch, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: keys.decisions(search),
    queryFn: ({ pageParam, signal }) =>
      api.get<ListOf<Decision>>(withQuery('/decisions', { ...search, cursor: pageParam, limit: 50 }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    enabled,
  });
