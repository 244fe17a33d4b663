import { contentHash, type PolicyDocument } from '@tierwright/shared/policy';
import { inLanguage } from '@tierwright/shared/language';
import { useMemo } from 'react';
import { useDraft } from '../api/use-draft.js';
import { usePolicy } from '../api/use-policy.js';
import { useRequest } from '../api/use-request.js';
import { useVersion } from '../api/use-version.js';
import { useVersions } from '../api/use-versions.js';
import { useLanguage } from '../app/language.js';
import { useCompareWords } from './compare-words.js';
import type { SideAddress } from './side-address.js';

const draftMark = 'draft:';
const requestMark = 'request:';

const idIn = (side: string, mark: string): string | undefined =>
  side.startsWith(mark) ? side.slice(mark.length) : undefined;

export interface SideOption {
  value: string;
  label: string;
}

export interface ComparedSide {
  address: SideAddress;
  /** What it can be, of its policy. */
  options: readonly SideOption[];
  /** "Version 3 · Gold up", without its policy. */
  label: string;
  policyName: string;
  /** Undefined until it is there. */
  document: PolicyDocument | undefined;
  hash: string;
  error: unknown;
  retry: () => void;
}

/** A side as its address names it, with its document once that is there. */
export function useSide(address: SideAddress): ComparedSide {
  const t = useCompareWords();
  const language = useLanguage();
  const { policy: key, side } = address;
  const policy = usePolicy(key);
  const versions = useVersions(key);
  const [draftId, requestId] = [idIn(side, draftMark), idIn(side, requestMark)];
  const number = side === 'live' ? policy.data?.live?.version : Number(side) || undefined;
  const version = useVersion(key, number);
  const draft = useDraft(key, draftId);
  const request = useRequest(key, requestId);
  const shown = draftId !== undefined ? draft : requestId !== undefined ? request : version;
  const document = shown.data?.document;
  const options = useMemo((): SideOption[] => {
    if (!policy.data) return [];
    const { live, drafts, requests } = policy.data;
    const asked = request.data && requests.every(({ id }) => id !== requestId) ? [request.data] : [];
    return [
      ...(live ? [{ value: 'live', label: t('live', { version: live.version }) }] : []),
      ...drafts.map(({ id, name }) => ({ value: `${draftMark}${id}`, label: t('draft', { name }) })),
      ...[...requests, ...asked].map(({ id, title }) => ({
        value: `${requestMark}${id}`,
        label: t('request', { title }),
      })),
      ...(versions.data ?? []).map(({ version, title }) => ({
        value: String(version),
        label: `${t('version', { version })} · ${title}`,
      })),
    ];
  }, [policy.data, versions.data, request.data, requestId, t]);
  return {
    address,
    options,
    label: options.find(({ value }) => value === side)?.label ?? side,
    policyName: inLanguage(policy.data?.name, language) || key,
    document,
    hash: useMemo(() => (document ? contentHash(document) : ''), [document]),
    error: policy.error ?? (document ? null : shown.error),
    retry: () => void (policy.error ? policy.refetch() : shown.refetch()),
  };
}
