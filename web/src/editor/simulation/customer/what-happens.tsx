import { dayText, Headcount } from '@tierwright/shared/evaluation';
import { formatDay, type Policy } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { tierWords } from '../reasons/speaker.js';
import type { Subject } from '../state/simulation-store.js';
import { useCustomerWords } from '../words/customer-words.js';
import styles from './customer-panel.module.css';
import type { Verdict } from './use-subject-verdict.js';

interface WhatHappensProps {
  subject: Subject;
  verdict: Verdict;
}

/** "Keeps Gold until 30 Apr 2027, then Silver after 30 days of grace": what movement makes of the outcome. */
export function WhatHappens({ subject, verdict }: WhatHappensProps) {
  const t = useCustomerWords();
  const words = useMovementWords(subject, verdict);
  if (words === null) return null;
  return (
    <div className={styles['outcome']}>
      <p>
        <strong>{t('happens.title')}</strong> {words}
      </p>
    </div>
  );
}

function useMovementWords({ facts, current }: Subject, { policy, draft, speaker, asOf }: Verdict): string | null {
  const t = useCustomerWords();
  const later = useMemo(() => afterReview(policy, { facts, current }, asOf), [policy, facts, current, asOf]);
  const { movement } = policy;
  if (!movement || !draft.ok || !draft.judgement.moved) return null;
  const { holds, reason, validUntil } = draft.judgement.moved;
  const tier = tierWords(speaker, holds);
  const day = (text: string) => formatDay(text.slice(0, 10), speaker.language);
  const until = validUntil === null ? '' : day(validUntil);
  const after = later ? { after: tierWords(speaker, later.tier), day: day(later.on) } : { after: tier, day: until };
  switch (reason) {
    case 'new':
    case 'upgraded':
    case 'renewed':
      return until === '' ? t(`happens.${reason}Plain`, { tier }) : t(`happens.${reason}`, { tier, until });
    case 'unchanged':
      return until === '' ? t('happens.unchangedPlain', { tier }) : t('happens.unchanged', { tier, until });
    case 'downgraded':
    case 'soft-landing':
      return t(reason === 'downgraded' ? 'happens.downgraded' : 'happens.softLanding', { tier });
    case 'held':
    case 'grace': {
      const days = movement.graceDays ?? 0;
      return days > 0
        ? t('happens.heldGrace', { tier, until, ...after, count: days })
        : t('happens.held', { tier, until, ...after });
    }
    case 'upgrade-pending':
      return t('happens.held', { tier, until, ...after });
    case 'undetermined':
      return holds === null ? null : t('happens.undetermined', { tier });
    default:
      return reason satisfies never;
  }
}

/** The tier after the next review and the day from which it is held, counted as everybody is. */
function afterReview(policy: Policy, customer: Pick<Subject, 'facts' | 'current'>, asOf: string) {
  if (!policy.movement) return null;
  const steps = new Headcount([customer], asOf).count(policy, true);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { reviewed, reviewOn } = step.value;
  const rung = reviewed[0] ?? -1;
  return rung < 0 ? null : { tier: policy.tiers[rung]?.key ?? null, on: dayText(reviewOn[0] ?? 0) };
}
