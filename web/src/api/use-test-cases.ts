import type { TestCase } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { path } from './client.js';
import { keys } from './query-keys.js';

/** A policy's test cases, in the order in which they were made. */
export const useTestCases = (key: string) =>
  useQuery({
    queryKey: keys.testCases(key),
    queryFn: ({ signal }) => allPages<TestCase>(path`/policies/${key}/test-cases`, signal),
  });
