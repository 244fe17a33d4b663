import { factName, formatValue, readableFact } from '@tierwright/shared/policy';
import type { Judgement } from '../reasons/reason.js';
import { ruleWords, withUnit } from '../reasons/speaker.js';
import { seenBy } from '../reasons/seen.js';
import { useCustomerWords } from '../words/customer-words.js';
import styles from './customer-panel.module.css';
import type { Verdict } from './use-subject-verdict.js';

/** Which rules pass, and which of them decides. */
export function PassingRules({ judgement, verdict: { speaker } }: { judgement: Judgement; verdict: Verdict }) {
  const t = useCustomerWords();
  const { matched, decidedBy } = judgement;
  return (
    <div className={styles['section']}>
      <h3>{t('passing')}</h3>
      {matched.length === 0 ? (
        <p>{t(judgement.status === 'determined' ? 'noRulePasses' : 'noRuleCertain')}</p>
      ) : (
        <ul className={styles['rules']}>
          {matched.map((id) => (
            <li key={id}>
              <span aria-hidden>✓</span>
              <span>{ruleWords(speaker, id)}</span>
              {decidedBy.includes(id) && <small>{t('decides')}</small>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The values of computed facts, as the rules saw them. */
export function ComputedFacts({ judgement, verdict: { policy, speaker } }: { judgement: Judgement; verdict: Verdict }) {
  const t = useCustomerWords();
  const { language } = speaker;
  const values = seenBy(judgement);
  const shown = policy.derived.filter(({ key }) => values.has(key));
  if (shown.length === 0) return null;
  return (
    <div className={styles['section']}>
      <h3>{t('computed')}</h3>
      <dl className={styles['computed']}>
        {shown.map(({ key }) => {
          const value = values.get(key);
          const fact = readableFact(policy, key);
          return [
            <dt key={key}>{factName(policy, key, language)}</dt>,
            <dd key={`${key} value`}>
              {value === undefined || value === null
                ? t('notKnown')
                : withUnit(formatValue(fact, value, language), fact, language)}
            </dd>,
          ];
        })}
      </dl>
    </div>
  );
}
