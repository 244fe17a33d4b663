import type { ListOf } from '@tierwright/shared/contracts';
import { api, withQuery } from './client.js';

/** Every page of a list, for lists that are short by nature (people, versions, drafts). */
export async function allPages<T>(address: string, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: ListOf<T> = await api.get(withQuery(address, { cursor, limit: 200 }), { signal });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
