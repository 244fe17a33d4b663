import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '../api/problem-error.js';
import { onSignedOut } from '../api/client.js';
import { keys } from '../api/query-keys.js';

/** A refusal will be the same refusal a second later; only silence and a busy server are worth another try. */
const worthAnotherTry = (error: unknown) =>
  isProblem(error) && (error.code === 'unreachable' || error.status === 503 || error.status === 502);

export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => worthAnotherTry(error) && count < 2 },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  onSignedOut(() => {
    if (client.getQueryData(keys.session)) client.setQueryData(keys.sessionEnded, true);
    client.setQueryData(keys.session, null);
  });
  return client;
}
