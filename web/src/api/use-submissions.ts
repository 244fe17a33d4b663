import type { SubmissionAnswer } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { path } from './client.js';
import { keys } from './query-keys.js';

/** Every content that a change request has had, the newest first. */
export const useSubmissions = (key: string, requestId: string) =>
  useQuery({
    queryKey: keys.submissions(key, requestId),
    queryFn: ({ signal }) =>
      allPages<SubmissionAnswer>(path`/policies/${key}/requests/${requestId}/submissions`, signal),
  });
