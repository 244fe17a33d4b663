import type { Draft } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';

/** The server's opinion of a document; the editor has its own, from the same code. */
export const useCheck = (key: string) =>
  useMutation({
    mutationFn: (document: unknown) =>
      api.post<{ problems: Draft['problems'] }>(path`/policies/${key}/check`, { document }),
  });
