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

export function RequestStatusPill({ status }: Pick<RequestEntry, 'status'>) {
  const t = usePartsWords();
  return <Pill tone={tones[status]}>{t(`status.${status}`)}</Pill>;
}
