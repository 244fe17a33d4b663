import type { PolicyEntry } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { keys } from './query-keys.js';

export const usePolicies = () =>
  useQuery({ queryKey: keys.policies, queryFn: ({ signal }) => allPages<PolicyEntry>('/policies', signal) });
