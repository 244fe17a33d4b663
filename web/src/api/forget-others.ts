import type { QueryClient } from '@tanstack/react-query';
import { keys } from './query-keys.js';

/** Another person sees nothing of what the last one read. The session itself stays: screens are watching it. */
export const forgetOthers = (client: QueryClient): void =>
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.session[0] });
