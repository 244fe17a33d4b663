import type { Customer } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { path } from './client.js';
import { keys } from './query-keys.js';

/** Every customer of a dataset; a dataset never changes, so it is read once. */
export const useDatasetRows = (id: string | undefined) =>
  useQuery({
    queryKey: keys.datasetRows(id ?? ''),
    queryFn: ({ signal }) => allPages<Customer>(path`/datasets/${id ?? ''}/rows`, signal),
    enabled: id !== undefined,
    staleTime: Infinity,
  });
