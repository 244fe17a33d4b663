import { formatNumber } from '@tierwright/shared/policy';
import { isCovered, type Covered } from '@tierwright/shared/test-cases';
import { isFailing } from '../test-entry.js';
import { filterTests, useEntries, useTests } from '../tests-store.js';
import { useTestWords } from '../words/tests-words.js';
import { GuideLink } from '../../../guide/guide-link.js';
import styles from './tests-dock.module.css';
import { useCoverage } from './use-coverage.js';

/** How many pass, how many fail, and how much of the policy they look at. */
export function SummaryPane() {
  const t = useTestWords();
  const entries = useEntries();
  const filter = useTests((state) => state.filter);
  const failing = entries.filter(isFailing).length;
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <h2>{t('title')}</h2>
        <GuideLink about="tests" />
        <span>{t('asTyped')}</span>
      </div>
      <div className={styles['stats']}>
        <Stat
          sign="✓"
          passed
          count={entries.length - failing}
          label={t('passed')}
          pressed={filter === 'all'}
          to="all"
        />
        <Stat sign="✗" passed={false} count={failing} label={t('failed')} pressed={filter === 'failing'} to="failing" />
      </div>
      <Share />
    </div>
  );
}

interface StatProps {
  sign: string;
  passed: boolean;
  count: number;
  label: string;
  pressed: boolean;
  to: 'all' | 'failing';
}

const Stat = ({ sign, passed, count, label, pressed, to }: StatProps) => (
  <button type="button" className={styles['stat']} aria-pressed={pressed} onClick={() => filterTests(to)}>
    <span className={styles['number']} data-passed={count > 0 ? passed : undefined}>
      <i aria-hidden>{sign}</i> {formatNumber(count)}
    </span>
    <span className={styles['label']}>{label}</span>
  </button>
);

const seenByCustomers = (all: readonly Covered[]): number =>
  all.filter(({ customers }) => customers?.holds && customers.fails).length;

function Share() {
  const t = useTestWords();
  const coverage = useCoverage();
  if (!coverage) return null;
  if (coverage.rules.length === 0) return <p className={styles['label']}>{t('coverage.nothing')}</p>;
  const { rules, conditions, share } = coverage;
  const percent = Math.floor(share * 100);
  const done = (all: readonly Covered[]) => ({ done: all.filter(isCovered).length, count: all.length });
  const customers = rules.some((rule) => rule.customers !== null);
  return (
    <div className={styles['share']}>
      <p>
        {t('coverage.title')} <b>{t('coverage.share', { share: percent })}</b>
      </p>
      <div
        className={styles['meter']}
        role="meter"
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-label={t('coverage.title')}
      >
        <i style={{ width: `${percent}%` }} />
      </div>
      <p>
        {t('coverage.rules', done(rules))} · {t('coverage.conditions', done(conditions))}
      </p>
      {share === 1 && (
        <p className={styles['complete']}>
          <span className={styles['tick']} aria-hidden>
            ✓
          </span>
          {t('coverage.complete')}
        </p>
      )}
      {customers && share < 1 && (
        <p className={styles['quiet']}>
          {t('coverage.byCustomers', {
            rules: seenByCustomers(rules),
            ruleCount: rules.length,
            conditions: seenByCustomers(conditions),
            conditionCount: conditions.length,
          })}
        </p>
      )}
    </div>
  );
}
