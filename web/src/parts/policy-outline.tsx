import { inLanguage } from '@tierwright/shared/language';
import {
  conditionSentence,
  movementSentence,
  ruleName,
  ruleSentence,
  withDefaults,
  type Policy,
  type PolicyDocument,
  type Rule,
  type Tier,
} from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../app/language.js';
import { TierDot } from '../ui/tier-dot.js';
import { usePartsWords } from './parts-words.js';
import styles from './policy-outline.module.css';
import { Sentence } from './sentence.js';

const rulesOf = (policy: Policy, tier: Tier): Rule[] => policy.rules.filter((rule) => rule.tier === tier.key);

function RuleLine({ policy, rule }: { policy: Policy; rule: Rule }) {
  const language = useLanguage();
  const plain = rule.effect === 'qualify' && rule.enabled;
  const tokens = plain ? conditionSentence(policy, rule.conditions, language) : ruleSentence(policy, rule, language);
  return (
    <li>
      <span className={styles['rule']}>{ruleName(policy, rule, language)}</span>
      <Sentence tokens={tokens} />
    </li>
  );
}

function TierRow({ policy, tier }: { policy: Policy; tier: Tier }) {
  const language = useLanguage();
  const t = usePartsWords();
  const rules = rulesOf(policy, tier);
  const benefits = tier.benefits.map((benefit) => inLanguage(benefit.name, language) || benefit.key);
  return (
    <li className={styles['tier']}>
      <div className={styles['name']}>
        <TierDot color={tier.color} />
        {inLanguage(tier.name, language) || tier.key}
      </div>
      <div>
        <ul className={styles['rules']}>
          {rules.map((rule) => (
            <RuleLine key={rule.id} policy={policy} rule={rule} />
          ))}
          {tier.key === policy.fallback && <li>{t('outline.everyoneElse')}</li>}
          {rules.length === 0 && tier.key !== policy.fallback && (
            <li className={styles['empty']}>{t('outline.noRule')}</li>
          )}
        </ul>
        {benefits.length > 0 && (
          <p className={styles['benefits']}>
            <span className="visually-hidden">{t('outline.benefits')}: </span>
            {benefits.join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}

/** What a policy says, tier by tier, as sentences. */
export function PolicyOutline({ document }: { document: PolicyDocument }) {
  const language = useLanguage();
  const policy = useMemo(() => withDefaults(document), [document]);
  return (
    <ol className={styles['outline']}>
      {policy.tiers.map((tier) => (
        <TierRow key={tier.key} policy={policy} tier={tier} />
      ))}
      <li className={styles['movement']}>
        <Sentence tokens={movementSentence(policy, language)} />
      </li>
    </ol>
  );
}
