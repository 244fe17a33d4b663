import type { Replay } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';

/** Answers a stored decision again; nothing is written. */
export const useDecisionReplay = (id: string) =>
  useMutation({ mutationFn: () => api.post<Replay>(path`/decisions/${id}/replay`) });
