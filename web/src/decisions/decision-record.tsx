import type { Decision } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { Link } from 'react-router';
import { usePolicies } from '../api/use-policies.js';
import { useLanguage } from '../app/language.js';
import { classNames } from '../ui/class-names.js';
import { SectionHeading } from '../ui/panel.js';
import styles from './decision-page.module.css';
import { useDecisionsWords } from './decisions-words.js';

/** Which version answered, by which engine, for whom; and the way to the customer's other decisions. */
export function DecisionRecord({ decision }: { decision: Decision }) {
  const t = useDecisionsWords();
  const language = useLanguage();
  const { answer, by, customer, evaluatorVersion } = decision;
  const policy = usePolicies().data?.find(({ key }) => key === answer.policy);
  const asker = by.kind === 'api-key' ? t('by.key', { name: by.name }) : by.name;
  return (
    <section>
      <SectionHeading>{t('record.title')}</SectionHeading>
      <dl className={classNames(styles['facts'], styles['record'])}>
        <div>
          <dt>{t('record.policy')}</dt>
          <dd>
            <Link to={`/policies/${answer.policy}`}>{inLanguage(policy?.name, language) || answer.policy}</Link>,{' '}
            <Link to={`/policies/${answer.policy}/versions/${answer.version}`}>
              {t('record.version', { version: answer.version })}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('record.content')}</dt>
          <dd>
            <code
              title={answer.contentHash}
            >{`${answer.contentHash.slice(0, 4)}…${answer.contentHash.slice(-4)}`}</code>
          </dd>
        </div>
        <div>
          <dt>{t('record.engine')}</dt>
          <dd>{t('record.engineOf', { engine: t(`engine.${answer.engine}`), version: evaluatorVersion })}</dd>
        </div>
        <div>
          <dt>{t('record.by')}</dt>
          <dd>{asker}</dd>
        </div>
        <div>
          <dt>{t('record.id')}</dt>
          <dd>
            <code>{decision.id}</code>
          </dd>
        </div>
      </dl>
      {customer !== null && (
        <p>
          <Link to={`/decisions?customer=${encodeURIComponent(customer)}`}>{t('record.others', { customer })}</Link>
        </p>
      )}
    </section>
  );
}
