// The filter as it stands in the address, and as the server is asked.
import type { AuditSearch } from '../api/use-audit-events.js';
import { endOfDay, startOfDay } from '../parts/day-bounds.js';
import type { SearchFields } from '../parts/use-search-fields.js';

export const searchNames = ['actor', 'action', 'subject', 'policy', 'from', 'to'] as const;
export type Fields = SearchFields<(typeof searchNames)[number]>;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Both days are included. What an address says that cannot be asked is left out. */
export function auditSearch({ actor, action, subject, policy, from, to }: Fields): AuditSearch {
  return {
    ...(actor ? { actor } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subject } : {}),
    ...(policy ? { policy } : {}),
    ...(from && day.test(from) ? { from: startOfDay(from) } : {}),
    ...(to && day.test(to) ? { to: endOfDay(to) } : {}),
  };
}
