import type { RequestEntry } from '@tierwright/shared/contracts';
import { Pill, type PillTone } from '../ui/pill.js';
import { usePartsWords } from './parts-words.js';

const tones: Readonly<Record<RequestEntry['status'], PillTone>> = {
  open: 'accent',
  'changes-requested': 'warn',
  approved: 'good',
  published: 'good',
  withdrawn: 'quiet',
};

const isOpen = (status: RequestEntry['status']): boolean => status !== 'published' && status !== 'withdrawn';

interface StatusProps extends Pick<RequestEntry, 'status' | 'baseVersion'> {
  /** The policy's live version; null while nothing is live, undefined while that is not known. */
  live: number | null | undefined;
}

/** Where a request stands; one that live has overtaken cannot go live as it is, approved or not. */
export function RequestStatusPill({ status, baseVersion, live }: StatusProps) {
  const t = usePartsWords();
  if (isOpen(status) && live !== undefined && baseVersion !== live)
    return <Pill tone="warn">{t('status.behind', { status: t(`status.${status}`) })}</Pill>;
  return <Pill tone={tones[status]}>{t(`status.${status}`)}</Pill>;
}
