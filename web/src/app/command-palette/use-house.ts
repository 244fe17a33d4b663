import type { PolicyDetail } from '@tierwright/shared/contracts';
import { useQueries } from '@tanstack/react-query';
import { api, path } from '../../api/client.js';
import { keys } from '../../api/query-keys.js';
import { useFacts } from '../../api/use-facts.js';
import { usePolicies } from '../../api/use-policies.js';
import { useCanSomewhere } from '../session-context.js';
import type { House } from './house-commands.js';

/** Of how many policies the drafts and requests are read: those that were changed last. */
const mostDetails = 20;

/** Read when the palette is there, and kept for a while; `reading` until the first answers are in. */
export function useHouse(): House & { reading: boolean } {
  const policies = usePolicies();
  const facts = useFacts({ enabled: useCanSomewhere('catalogue:read') });
  const newest = (policies.data ?? [])
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, mostDetails);
  const details = useQueries({
    queries: newest.map(({ key }) => ({
      queryKey: keys.policy(key),
      queryFn: ({ signal }: { signal: AbortSignal }) => api.get<PolicyDetail>(path`/policies/${key}`, { signal }),
    })),
  });
  return {
    policies: policies.data ?? [],
    details: details.flatMap(({ data }) => data ?? []),
    facts: facts.data ?? [],
    reading: policies.isPending,
  };
}
