import { quote, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../app/language.js';
import { ChangeMark } from '../parts/change-list.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { TierDot } from '../ui/tier-dot.js';
import { benefitTable, type BenefitState, type BenefitTable } from './benefit-table.js';
import styles from './benefits-view.module.css';
import { useCompareWords } from './compare-words.js';

/** What each tier gains and loses, in sentences and as a table of tiers and benefits. */
export function BenefitsView({ before, after }: { before: PolicyDocument; after: PolicyDocument }) {
  const t = useCompareWords();
  const language = useLanguage();
  const table = useMemo(
    () => benefitTable(withDefaults(before), withDefaults(after), language),
    [before, after, language],
  );
  if (table.benefits.length === 0)
    return (
      <Panel>
        <EmptyState title={t('benefits.none')}>{t('benefits.noneText')}</EmptyState>
      </Panel>
    );
  return (
    <>
      <Sentences {...table} />
      <Panel className={styles['scroll'] ?? ''} tabIndex={0} role="region" aria-label={t('benefits.title')}>
        <Table {...table} />
      </Panel>
    </>
  );
}

function Sentences({ tiers, benefits }: BenefitTable) {
  const t = useCompareWords();
  const listed = (names: readonly string[]) => names.map(quote).join(t('benefits.and'));
  const changed = tiers.filter(({ gained, lost }) => gained.length + lost.length > 0);
  const renamed = benefits.filter(({ was }) => was !== null);
  if (changed.length + renamed.length === 0) return <p className={styles['same']}>{t('benefits.same')}</p>;
  return (
    <ul className={styles['sentences']}>
      {changed.map(({ key, name, color, gained, lost }) => (
        <li key={key}>
          <TierDot color={color} /> <b>{name}</b>{' '}
          {[
            gained.length > 0 && t('benefits.gains', { names: listed(gained) }),
            lost.length > 0 && t('benefits.loses', { names: listed(lost) }),
          ]
            .filter(Boolean)
            .join(t('benefits.then'))}
        </li>
      ))}
      {renamed.map(({ key, name, was }) => (
        <li key={key}>{t('benefits.renamed', { was: was ?? '', name })}</li>
      ))}
    </ul>
  );
}

function Table({ tiers, benefits }: BenefitTable) {
  const t = useCompareWords();
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{t('benefits.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('benefits.benefit')}</th>
          {tiers.map(({ key, name, color }) => (
            <th key={key} scope="col">
              <TierDot color={color} /> {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {benefits.map(({ key, name, was, states }) => (
          <tr key={key}>
            <th scope="row">
              {was !== null && <del className={styles['was']}>{was}</del>} {name}
            </th>
            {tiers.map((tier) => (
              <td key={tier.key}>
                <Cell state={states.get(tier.key) ?? 'none'} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ state }: { state: BenefitState }) {
  const t = useCompareWords();
  if (state === 'none') return <span className={styles['none']} role="img" aria-label={t('benefits.state.none')} />;
  if (state === 'kept')
    return (
      <span role="img" aria-label={t('benefits.state.kept')}>
        ✓
      </span>
    );
  return (
    <span className={styles['state']}>
      <ChangeMark kind={state === 'gained' ? 'added' : 'removed'} /> {t(`benefits.state.${state}`)}
    </span>
  );
}
