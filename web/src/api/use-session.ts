import type { SessionAnswer } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api } from './client.js';
import { isProblem } from './problem-error.js';
import { keys } from './query-keys.js';

/** Who is signed in; null for nobody. */
export const useSession = () =>
  useQuery({
    queryKey: keys.session,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<SessionAnswer | null> => {
      try {
        return await api.get<SessionAnswer>('/session', { signal });
      } catch (error) {
        if (isProblem(error, 'not-signed-in')) return null;
        throw error;
      }
    },
  });
