import type { Draft } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';
import { useForgetPolicy } from './use-forget-policy.js';

/** Another name for a draft, its content as it stands at that moment. */
export function useRenameDraft(key: string) {
  const forget = useForgetPolicy(key);
  return useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) => {
      const { document, layout, revision } = await api.get<Draft>(path`/policies/${key}/drafts/${id}`);
      return api.put<Draft>(path`/policies/${key}/drafts/${id}`, { document, layout, name }, { revision });
    },
    onSuccess: forget,
  });
}
