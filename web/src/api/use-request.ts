import type { ChangeRequest } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

const certifying = ({ certification }: ChangeRequest) =>
  certification.state === 'pending' || certification.state === 'running';

/** Read again every two seconds while its calculation is being double-checked; `undefined` asks nothing yet. */
export const useRequest = (key: string, id: string | undefined) =>
  useQuery({
    queryKey: keys.request(key, id ?? ''),
    queryFn: ({ signal }) => api.get<ChangeRequest>(path`/policies/${key}/requests/${id ?? ''}`, { signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data && certifying(state.data) ? 2000 : false),
  });
