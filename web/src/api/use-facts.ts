import type { CatalogueFact } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { keys } from './query-keys.js';

/** The whole catalogue, by key. */
export const useFacts = ({ enabled = true } = {}) =>
  useQuery({
    queryKey: keys.facts,
    queryFn: ({ signal }) => allPages<CatalogueFact>('/facts', signal),
    enabled,
  });
