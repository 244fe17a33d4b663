import type { TemplateAnswer } from '@tierwright/shared/contracts';
import { useQuery } from '@tanstack/react-query';
import { allPages } from './all-pages.js';
import { keys } from './query-keys.js';

export const useTemplates = () =>
  useQuery({
    queryKey: keys.templates,
    queryFn: ({ signal }) => allPages<TemplateAnswer>('/templates', signal),
    staleTime: Infinity,
  });
