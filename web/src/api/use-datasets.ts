import type { Dataset } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { keys } from './query-keys.js';

/** Those that may be seen; `enabled` false asks nothing. */
export const useDatasets = (enabled = true) =>
  useQuery({ queryKey: keys.datasets, queryFn: ({ signal }) => allPages<Dataset>('/datasets', signal), enabled });
