import type { Violation } from '@tierwright/shared/errors';
import { inLanguage, type Language } from '@tierwright/shared/language';
import {
  factName,
  formatNumber,
  formatValue,
  unitName,
  type Fact,
  type Json,
  type Policy,
} from '@tierwright/shared/policy';
import { useId, useState } from 'react';
import { DateField } from '../../../ui/date-field.js';
import { useLanguage } from '../../../app/language.js';
import { withUnit } from '../reasons/speaker.js';
import { useCustomerWords } from '../words/customer-words.js';
import styles from './customer-panel.module.css';
import { asTyped, readTyped } from './fact-text.js';
import { sameFact } from './facts.js';

export interface FactInputProps {
  policy: Policy;
  fact: Fact;
  value: Json | undefined;
  /** What the dataset says; undefined for a customer who is made up. */
  original: Json | undefined;
  known: boolean;
  violation: Violation | undefined;
  /** Marks the first input, which invites to be typed into. */
  inviting: boolean;
  onChange: (value: Json | undefined) => void;
}

/** One fact of the customer, in an input of its type; empty is not known. */
export function FactInput(props: FactInputProps) {
  const { policy, fact, value, violation, onChange } = props;
  const t = useCustomerWords();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState(asTyped(value));
  const change = (text: string) => {
    setTyped(text);
    onChange(readTyped(fact, text));
  };
  const hint = hintOf(props, language, t);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{factName(policy, fact.key, language)}</label>
      <div className={styles['control']} data-invalid={violation ? true : undefined}>
        <Control
          id={id}
          label={factName(policy, fact.key, language)}
          fact={fact}
          typed={typed}
          language={language}
          invalid={violation !== undefined}
          onChange={change}
        />
        {hint && <span className={styles['hint']}>{hint}</span>}
      </div>
      {violation && (
        <p className={styles['violation']} id={`${id}-violation`}>
          {violation.message[language]}
        </p>
      )}
      <Was {...props} onRestore={() => change(asTyped(props.original))} />
    </div>
  );
}

interface ControlProps {
  id: string;
  label: string;
  fact: Fact;
  typed: string;
  language: Language;
  invalid: boolean;
  onChange: (text: string) => void;
}

function Control({ id, label, fact, typed, language, invalid, onChange }: ControlProps) {
  const t = useCustomerWords();
  const common = {
    id,
    value: typed,
    'aria-invalid': invalid || undefined,
    'aria-describedby': invalid ? `${id}-violation` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (fact.type === 'boolean' || fact.type === 'enum') {
    const options =
      fact.type === 'enum'
        ? fact.values.map(({ value, label }) => ({ value, label: inLanguage(label, language) || value }))
        : [
            { value: 'true', label: t('yes') },
            { value: 'false', label: t('no') },
          ];
    return (
      <select {...common}>
        <option value="">{t('notKnown')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (fact.type === 'date') return <DateField label={label} value={typed} onChange={onChange} />;
  const numeric = fact.type === 'number' || fact.type === 'integer';
  return (
    <input
      {...common}
      type="text"
      inputMode={numeric ? 'decimal' : undefined}
      placeholder={t('notKnown')}
      autoComplete="off"
    />
  );
}

type Say = ReturnType<typeof useCustomerWords>;

function hintOf({ fact, inviting }: FactInputProps, language: Language, t: Say): string {
  const parts: string[] = [];
  if ('unit' in fact && fact.unit !== undefined) parts.push(unitName(fact.unit, language));
  if (fact.type === 'list') parts.push(t('list'));
  const limits = limitsOf(fact, t);
  if (limits) parts.push(limits);
  if (inviting && fact.type !== 'boolean' && fact.type !== 'enum') parts.push(t('typeToTry'));
  return parts.join(' · ');
}

function limitsOf(fact: Fact, t: Say): string | undefined {
  if (fact.type !== 'number' && fact.type !== 'integer') return undefined;
  const { min, max } = fact;
  if (min !== undefined && max !== undefined)
    return t('limits.between', { min: formatNumber(min), max: formatNumber(max) });
  if (min !== undefined && min !== 0) return t('limits.atLeast', { min: formatNumber(min) });
  return max === undefined ? undefined : t('limits.atMost', { max: formatNumber(max) });
}

function Was({ fact, value, original, known, onRestore }: FactInputProps & { onRestore: () => void }) {
  const t = useCustomerWords();
  const language = useLanguage();
  if (!known || sameFact(value, original)) return null;
  const words =
    original === undefined || original === null
      ? t('wasUnknown')
      : t('was', { value: withUnit(formatValue(fact, original, language), fact, language) });
  return (
    <p className={styles['was']}>
      {words}
      <button type="button" onClick={onRestore}>
        {t('restore')}
      </button>
    </p>
  );
}
