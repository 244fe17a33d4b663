import {
  formatNumber,
  inputsOf,
  readableFact,
  unitName,
  formatValue,
  factName,
  type DerivedFact,
  type Policy,
} from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import { factValue } from '../../simulation/customer/facts.js';
import { useEditorWords } from '../../words/editor-words.js';
import type { Example } from '../example/example-customer.js';
import type { ExampleValues } from '../example/example-values.js';
import styles from './derived.module.css';

interface LiveValueProps {
  policy: Policy;
  fact: DerivedFact;
  example: Example;
  values: ExampleValues | null;
}

/** What the fact comes to for the example customer, with the values that go in; kept in step with every keystroke. */
export function LiveValue({ policy, fact, example: { customer }, values }: LiveValueProps) {
  const t = useEditorWords();
  const language = useLanguage();
  if (!customer) return <p className={styles['quiet']}>{t('derived.noCustomers')}</p>;
  const inputs = [...new Set(inputsOf(fact))].flatMap((key) => {
    const input = readableFact(policy, key);
    if (!input) return [];
    const value = values?.derived.has(key) ? values.derived.get(key) : factValue(customer.facts, key);
    const unit = 'unit' in input ? unitName(input.unit, language, value) : '';
    const shown = value === undefined || value === null ? t('node.missing') : formatValue(input, value, language);
    return [
      {
        key,
        name: factName(policy, key, language),
        shown: value === undefined || value === null || !unit ? shown : `${shown} ${unit}`,
      },
    ];
  });
  const value = values?.value ?? null;
  const unit = unitName(fact.unit, language, value);
  return (
    <div className={styles['live']}>
      <dl>
        {inputs.map(({ key, name, shown }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={styles['result']}>
        <span>{t('derived.comesTo', { customer: customer.id })}</span>
        <strong>
          {value === null
            ? t('derived.notComputable')
            : [formatNumber(value, fact.decimals), unit].filter(Boolean).join(' ')}
        </strong>
      </p>
    </div>
  );
}
