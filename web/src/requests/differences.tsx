import type { Certification, Difference } from '@tierwright/shared/contracts';
import {
  conditionSentence,
  factAt,
  factName,
  formatValue,
  ruleName,
  tierName,
  withDefaults,
  type Fact,
  type Policy,
  type PolicyDocument,
} from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../app/language.js';
import { Sentence } from '../parts/sentence.js';
import { useFormat } from '../ui/use-format.js';
import { conditionOf } from './condition-of.js';
import styles from './differences.module.css';
import { useRequestsWords } from './requests-words.js';

/** Numbers to the last digit: it may be the last that makes the difference. */
const exact = (fact: Fact, value: unknown, language: 'en' | 'zh-CN'): string =>
  typeof value === 'number' ? String(value) : formatValue(fact, value, language);

function CustomerFacts({ policy, customer }: { policy: Policy; customer: Difference['customer'] }) {
  const t = useRequestsWords();
  const language = useLanguage();
  const known = policy.facts
    .map((fact) => ({ fact, value: factAt(customer.facts, fact.key) }))
    .filter(({ value }) => value !== undefined && value !== null);
  const held = customer.current?.['tier'];
  return (
    <dl className={styles['facts']}>
      {known.map(({ fact, value }) => (
        <div key={fact.key}>
          <dt>{factName(policy, fact.key, language)}</dt>
          <dd>{exact(fact, value, language)}</dd>
        </div>
      ))}
      {customer.current && (
        <div>
          <dt>{t('gates.differenceHolds')}</dt>
          <dd>{typeof held === 'string' ? tierName(policy, held, language) : t('gates.noTier')}</dd>
        </div>
      )}
    </dl>
  );
}

/** What a calculation said: a result of a condition in a word, anything else as it was answered. */
function useResultWords(): (said: unknown) => string {
  const t = useRequestsWords();
  return (said) => {
    const result = typeof said === 'object' && said !== null && 'result' in said ? said.result : said;
    if (result === true) return t('gates.true');
    if (result === false) return t('gates.false');
    return result === null ? t('gates.unknown') : JSON.stringify(result);
  };
}

/** Which customer shows that the calculations do not agree, and at which condition. */
export function Differences({ certification, document }: { certification: Certification; document: PolicyDocument }) {
  const t = useRequestsWords();
  const format = useFormat();
  const language = useLanguage();
  const said = useResultWords();
  const policy = useMemo(() => withDefaults(document), [document]);
  const [first, ...more] = certification.report?.differences ?? [];
  if (!first) return null;
  const { customer, ruleId, nodeId, what, compiled, reference } = first;
  const rule = policy.rules.find(({ id }) => id === ruleId);
  const condition = conditionOf(policy, nodeId);
  return (
    <div className={styles['difference']}>
      <p>{t('gates.differenceFor', { day: format.day(customer.asOf) })}</p>
      <CustomerFacts policy={policy} customer={customer} />
      <p className={styles['where']}>
        {rule
          ? t('gates.differenceRule', { rule: ruleName(policy, rule, language) })
          : t('gates.differenceField', { what })}
        {condition && (
          <span className={styles['condition']}>
            <Sentence tokens={conditionSentence(policy, condition, language)} />
          </span>
        )}
      </p>
      <p>{t('gates.differenceResults', { one: said(compiled), other: said(reference) })}</p>
      {more.length > 0 && <p>{t('gates.differencesMore', { count: more.length })}</p>}
    </div>
  );
}
