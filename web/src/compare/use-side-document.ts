import type { PolicyDocument } from '@tierwright/shared/policy';
import { useDraft } from '../api/use-draft.js';
import { usePolicy } from '../api/use-policy.js';
import { useVersion } from '../api/use-version.js';

const draftMark = 'draft:';

/** The document of a side as addresses write it: a version's number, `live` or `draft:<id>`; undefined until it is there. */
export function useSideDocument(key: string, side: string | undefined): PolicyDocument | undefined {
  const policy = usePolicy(key);
  const isDraft = side?.startsWith(draftMark) ?? false;
  const number = side === 'live' ? policy.data?.live?.version : Number(side);
  const version = useVersion(key, isDraft || !number ? undefined : number);
  const draft = useDraft(key, isDraft ? side?.slice(draftMark.length) : undefined);
  return isDraft ? draft.data?.document : version.data?.document;
}
