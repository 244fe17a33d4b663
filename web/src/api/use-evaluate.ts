import type { EvaluateAnswer, EvaluateRequest } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, path } from './client.js';

/** Asks the endpoint itself, as an application would; the answer is recorded as a decision. */
export const useEvaluate = (key: string) =>
  useMutation({
    mutationFn: (request: EvaluateRequest) => api.post<EvaluateAnswer>(path`/policies/${key}/evaluate`, request),
  });
