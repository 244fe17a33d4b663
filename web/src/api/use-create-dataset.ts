import type { Dataset, NewDataset } from '@tierwright/shared/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';
import { keys } from './query-keys.js';

export function useCreateDataset() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (dataset: NewDataset) => api.post<Dataset>('/datasets', dataset),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.datasets, exact: true }),
  });
}
