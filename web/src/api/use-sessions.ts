import type { SessionEntry } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { keys } from './query-keys.js';

/** Where the signed-in person is signed in. */
export const useSessions = () =>
  useQuery({ queryKey: keys.sessions, queryFn: ({ signal }) => allPages<SessionEntry>('/sessions', signal) });
