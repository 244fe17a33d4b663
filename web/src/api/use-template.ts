import type { TemplateAnswer } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { api, path } from './client.js';
import { keys } from './query-keys.js';

/** One starter policy with its document and sample customers. */
export const useTemplate = (key: string | undefined) =>
  useQuery({
    queryKey: keys.template(key ?? ''),
    queryFn: ({ signal }) => api.get<TemplateAnswer>(path`/templates/${key ?? ''}`, { signal }),
    enabled: key !== undefined,
    staleTime: Infinity,
  });
