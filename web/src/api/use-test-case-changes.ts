import type { NewTestCase, TestCase } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** What is to become of a policy's test cases: new ones one after the other, in their order. */
export type TestCaseChange =
  { create: readonly NewTestCase[] } | { id: string; change: NewTestCase } | { remove: string };

async function save(key: string, change: TestCaseChange): Promise<TestCase[]> {
  if ('remove' in change) {
    await api.remove(path`/policies/${key}/test-cases/${change.remove}`);
    return [];
  }
  if ('change' in change)
    return [await api.put<TestCase>(path`/policies/${key}/test-cases/${change.id}`, change.change)];
  const created: TestCase[] = [];
  for (const one of change.create) created.push(await api.post<TestCase>(path`/policies/${key}/test-cases`, one));
  return created;
}

/** Answers the test cases that were created or changed. */
export function useTestCaseChanges(key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: TestCaseChange) => save(key, change),
    // Of several new ones some may be there although one was refused.
    onSettled: () => client.invalidateQueries({ queryKey: keys.testCases(key) }),
  });
}
