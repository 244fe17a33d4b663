import type { AuditVerification } from '@tierwright/shared/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, withQuery } from './client.js';

/** Reads the whole trail; with a head that was kept, also whether the trail still leads through it. */
export const useAuditVerify = () =>
  useMutation({
    mutationFn: (head: string) => api.get<AuditVerification>(withQuery('/audit/verify', { head: head || undefined })),
  });
