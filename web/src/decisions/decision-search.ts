// The search as it stands in the address, and as the server is asked.
import type { DecisionSearch } from '../api/use-decisions.js';
import { endOfDay, startOfDay } from '../parts/day-bounds.js';
import type { SearchFields } from '../parts/use-search-fields.js';

export const searchNames = ['customer', 'policy', 'version', 'tier', 'from', 'to'] as const;
export type Fields = SearchFields<(typeof searchNames)[number]>;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Both days are included. What an address says that cannot be asked is left out. */
export function decisionSearch({ customer, policy, version, tier, from, to }: Fields): DecisionSearch {
  return {
    ...(customer ? { customer } : {}),
    ...(policy ? { policy } : {}),
    ...(version && /^[1-9]\d{0,8}$/.test(version) ? { version } : {}),
    ...(tier ? { tier } : {}),
    ...(from && day.test(from) ? { from: startOfDay(from) } : {}),
    ...(to && day.test(to) ? { to: endOfDay(to) } : {}),
  };
}
