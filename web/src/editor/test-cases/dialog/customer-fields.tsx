import type { Violation } from '@tierwright/shared/errors';
import { factAt, tierName, type Fact, type Policy } from '@tierwright/shared/policy';
import { dayMatters } from '@tierwright/shared/test-cases';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { FactInput } from '../../simulation/customer/fact-input.js';
import { withFact } from '../../simulation/customer/facts.js';
import { factsThatRulesRead } from '../../simulation/customer/read-facts.js';
import { useTestWords } from '../words/tests-words.js';
import { holdingMatters, withCurrent, type CaseDraft } from './case-draft.js';
import { Choice, DayChoice } from './choice.js';
import styles from './test-dialog.module.css';

interface CustomerFieldsProps {
  policy: Policy;
  draft: CaseDraft;
  violations: readonly Violation[];
  onChange: (draft: CaseDraft) => void;
}

/** Who the customer is: facts that rules read first, then the day and what they hold, where that matters. */
export function CustomerFields({ policy, draft, violations, onChange }: CustomerFieldsProps) {
  const t = useTestWords();
  const [read, others] = useMemo(() => {
    const keys = factsThatRulesRead(policy);
    const isRead = ({ key }: Fact) => keys.has(key);
    return [policy.facts.filter(isRead), policy.facts.filter((fact) => !isRead(fact))];
  }, [policy]);
  const input = (fact: Fact) => (
    <FactInput
      key={fact.key}
      policy={policy}
      fact={fact}
      value={factAt(draft.facts, fact.key)}
      original={undefined}
      known={false}
      violation={violations.find((each) => each.fact === fact.key)}
      inviting={false}
      onChange={(value) => onChange({ ...draft, facts: withFact(draft.facts, fact.key, value) })}
    />
  );
  return (
    <fieldset className={styles['part']}>
      <legend>{t('form.customer')}</legend>
      <p className={styles['hint']}>{t('form.customerHint')}</p>
      <div className={styles['facts']}>
        {read.map(input)}
        {(dayMatters(policy) || draft.asOf !== undefined) && (
          <DayChoice
            label={t('form.asOf')}
            value={draft.asOf?.slice(0, 10) ?? ''}
            hint={draft.asOf === undefined ? t('form.asOfToday') : ''}
            onChange={(day) => {
              const { asOf: _, ...rest } = draft;
              onChange(day === '' ? rest : { ...rest, asOf: day });
            }}
          />
        )}
        {(holdingMatters(policy) || draft.current) && <Holding policy={policy} draft={draft} onChange={onChange} />}
      </div>
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{t('form.other')}</summary>
          <div className={styles['facts']}>{others.map(input)}</div>
        </details>
      )}
    </fieldset>
  );
}

const unsaid = '';
const none = ' none';

function Holding({ policy, draft, onChange }: Omit<CustomerFieldsProps, 'violations'>) {
  const t = useTestWords();
  const language = useLanguage();
  const { current } = draft;
  const choose = (value: string) =>
    onChange(withCurrent(draft, value === unsaid ? null : { tier: value === none ? null : value }));
  return (
    <>
      <Choice
        label={t('form.holds')}
        value={current ? (current.tier ?? none) : unsaid}
        options={[
          { value: unsaid, label: t('form.holdsUnsaid') },
          ...policy.tiers.map(({ key }) => ({ value: key, label: tierName(policy, key, language) })),
          { value: none, label: t('form.noTier') },
        ]}
        onChange={choose}
      />
      {current && current.tier !== null && (
        <DayChoice
          label={t('form.validUntil')}
          value={current.validUntil?.slice(0, 10) ?? ''}
          onChange={(day) => onChange(withCurrent(draft, { validUntil: day || undefined }))}
        />
      )}
    </>
  );
}
