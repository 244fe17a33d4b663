import type { Decision, PolicyEntry } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.js';
import { TierDot } from '../ui/tier-dot.js';
import { useFormat } from '../ui/use-format.js';
import styles from './decision-list.module.css';
import { useDecisionsWords } from './decisions-words.js';

interface DecisionRowProps {
  decision: Decision;
  policy: PolicyEntry | undefined;
  onCustomer: (customer: string) => void;
}

const arrows: Readonly<Partial<Record<string, string>>> = { upgraded: '▲', downgraded: '▼', 'soft-landing': '▼' };

export function DecisionRow({ decision, policy, onCustomer }: DecisionRowProps) {
  const t = useDecisionsWords();
  const format = useFormat();
  const language = useLanguage();
  const { customer, answer, decidedAt, by } = decision;
  const known = policy?.tiers.find(({ key }) => key === answer.tier);
  const tier =
    answer.tier === null ? t('row.noTier') : inLanguage(known?.name, language) || answer.tierName || answer.tier;
  const outcome = answer.status === 'undetermined' ? t('row.undetermined') : tier;
  const time = format.time(decidedAt);
  const who = customer ?? t('row.noCustomer');
  return (
    <li className={styles['row']}>
      <span className={styles['customer']}>
        {customer === null ? (
          <small>{who}</small>
        ) : (
          <button type="button" aria-label={t('row.onlyThis', { customer })} onClick={() => onCustomer(customer)}>
            {customer}
          </button>
        )}
      </span>
      <span className={styles['outcome']}>
        <Link to={`/decisions/${decision.id}`} aria-label={t('row.open', { tier: outcome, customer: who, time })}>
          {answer.status === 'determined' && answer.tier !== null && <TierDot color={known?.color} />}
          {outcome}
        </Link>
        {answer.movement && answer.movement.reason !== 'unchanged' && answer.movement.reason !== 'new' && (
          <small>
            <span aria-hidden>{arrows[answer.movement.reason]}</span> {t(`movement.${answer.movement.reason}`)}
          </small>
        )}
      </span>
      <span className={styles['policy']}>
        {t('row.version', { policy: inLanguage(policy?.name, language) || answer.policy, version: answer.version })}
      </span>
      <time dateTime={decidedAt}>{time}</time>
      <span className={styles['by']}>{by.name}</span>
    </li>
  );
}
