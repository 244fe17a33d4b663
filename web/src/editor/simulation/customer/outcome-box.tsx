import { describeFailure } from '@tierwright/shared/errors';
import { ladderOf } from '../counting/ladder.js';
import { directionOf } from '../counting/outcomes.js';
import { heldApart, heldInstead } from '../reasons/held.js';
import { tierWords } from '../reasons/speaker.js';
import type { Judgement } from '../reasons/reason.js';
import type { ToldReason } from '../reasons/told.js';
import { useShowChange } from '../reasons/use-show-change.js';
import { useReasonWords } from '../words/reason-words.js';
import { useCustomerWords } from '../words/customer-words.js';
import styles from './customer-panel.module.css';
import type { Verdict } from './use-subject-verdict.js';

/** The outcome in words: the tier, or between which; and whether what the draft is compared with says the same. */
export function OutcomeBox({ verdict }: { verdict: Verdict }) {
  const t = useCustomerWords();
  const { draft, speaker, standing } = verdict;
  if (!draft.ok)
    return (
      <div className={styles['outcome']} role="status">
        <p className={styles['verdict']}>
          <strong>{t('unreadable')}</strong>{' '}
          {draft.failure.violations?.length
            ? t('unreadableHelp')
            : describeFailure(draft.failure).detail[speaker.language]}
        </p>
      </div>
    );
  const { judgement } = draft;
  const determined = judgement.status === 'determined';
  const held = heldInstead(judgement);
  const words = { tier: tierWords(speaker, judgement.tier), held: tierWords(speaker, held) };
  const color = verdict.policy.tiers.find((tier) => tier.key === (held ?? judgement.tier))?.color;
  return (
    <div className={styles['outcome']} role="status">
      <p className={styles['verdict']}>
        {determined && color && <i aria-hidden style={{ background: color }} />}
        <strong>{determined ? t(held === null ? 'outcome' : 'outcomeHeld', words) : t('undetermined')}</strong>{' '}
        {t('standingLine', { standing })}
      </p>
      <BaseLine verdict={verdict} judgement={judgement} />
      {verdict.moved && <Moved {...verdict.moved} />}
    </div>
  );
}

/** Why the customer moves; leads to the change on the canvas. */
function Moved({ reason, change }: ToldReason) {
  const t = useCustomerWords();
  const say = useReasonWords();
  const show = useShowChange();
  return (
    <p className={styles['live']}>
      {t('standingLine', { standing: reason })}{' '}
      {change && (
        <button type="button" className={styles['restore']} onClick={() => show(change)}>
          {say('showChange')}
        </button>
      )}
    </p>
  );
}

const marks = { up: '▲', down: '▼' } as const;

function BaseLine({ verdict: { base, speaker, policy }, judgement }: { verdict: Verdict; judgement: Judgement }) {
  const t = useCustomerWords();
  if (!base) return null;
  const { judged } = base;
  const say = (what: 'same' | 'other' | 'unknown' | 'unreadable', tier = '') =>
    base.version === null ? t(`opened.${what}`, { tier }) : t(`live.${what}`, { tier, version: base.version });
  if (!judged.ok) return <p className={styles['live']}>{say('unreadable')}</p>;
  const before = judged.judgement;
  if (before.status === 'undetermined') return <p className={styles['live']}>{say('unknown')}</p>;
  if (heldApart(judgement, before)) return null;
  if (judgement.status === 'determined' && before.tier === judgement.tier)
    return <p className={styles['live']}>{say('same')}</p>;
  const ladder = ladderOf(policy, before.policy);
  const at = (tier: string | null) => ladder.findIndex((rung) => rung.key === tier);
  const direction = judgement.status === 'determined' ? directionOf(at(before.tier), at(judgement.tier)) : 'unknown';
  return (
    <p className={styles['live']}>
      {say('other', tierWords(speaker, before.tier))}
      {(direction === 'up' || direction === 'down') && (
        <span data-direction={direction}>
          {' '}
          · <span aria-hidden>{marks[direction]}</span> {t(direction)}
        </span>
      )}
    </p>
  );
}
