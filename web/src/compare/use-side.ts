import { contentHash, type PolicyDocument } from '@tierwright/shared/policy';
import { inLanguage } from '@tierwright/shared/language';
import { useMemo } from 'react';
import { useDraft } from '../api/use-draft.js';
import { usePolicy } from '../api/use-policy.js';
import { useVersion } from '../api/use-version.js';
import { useVersions } from '../api/use-versions.js';
import { useLanguage } from '../app/language.js';
import { useCompareWords } from './compare-words.js';
import type { SideAddress } from './side-address.js';

const draftMark = 'draft:';

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
  const isDraft = side.startsWith(draftMark);
  const number = side === 'live' ? policy.data?.live?.version : Number(side) || undefined;
  const version = useVersion(key, isDraft ? undefined : number);
  const draft = useDraft(key, isDraft ? side.slice(draftMark.length) : undefined);
  const shown = isDraft ? draft : version;
  const document = shown.data?.document;
  const options = useMemo((): SideOption[] => {
    if (!policy.data) return [];
    const { live, drafts } = policy.data;
    return [
      ...(live ? [{ value: 'live', label: t('live', { version: live.version }) }] : []),
      ...drafts.map(({ id, name }) => ({ value: `${draftMark}${id}`, label: t('draft', { name }) })),
      ...(versions.data ?? []).map(({ version, title }) => ({
        value: String(version),
        label: `${t('version', { version })} · ${title}`,
      })),
    ];
  }, [policy.data, versions.data, t]);
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
