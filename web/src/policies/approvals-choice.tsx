import { useId } from 'react';
import styles from './approvals-choice.module.css';
import { usePoliciesWords } from './policies-words.js';

export type Approvals = 0 | 1 | 2;

interface ApprovalsChoiceProps {
  value: Approvals;
  onChange: (value: Approvals) => void;
  options: readonly Approvals[];
  /** Nobody else is there who could approve. */
  alone: boolean;
}

/** How many others must agree, each answer explained in words. */
export function ApprovalsChoice({ value, onChange, options, alone }: ApprovalsChoiceProps) {
  const t = usePoliciesWords();
  const name = useId();
  return (
    <fieldset className={styles['choice']}>
      <legend>{t('new.approvals')}</legend>
      <div className={styles['options']}>
        {options.map((option) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            {t(`new.approvalOptions.${option}`)}
          </label>
        ))}
      </div>
      <p>{alone && value === 0 ? t('new.approvalHints.alone') : t(`new.approvalHints.${value}`)}</p>
    </fieldset>
  );
}
