import type { Dataset } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { keys } from './query-keys.js';

export const useDatasets = () =>
  useQuery({ queryKey: keys.datasets, queryFn: ({ signal }) => allPages<Dataset>('/datasets', signal) });
