import { dayText } from '@tierwright/shared/evaluation';
import { formatDay } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import { choose, useSimulation, type SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import listStyles from './customers-pane.module.css';
import styles from './overview.module.css';

/** "When: 18 at once, 52 at their next review, the last on 30 Apr 2027", where movement can make a change wait. */
export function WhenLine({ answer: { moving, when } }: { answer: SimulationAnswer }) {
  const t = useSimulationWords();
  const language = useLanguage();
  const someHold = useSimulation((state) => state.open?.customers.some(({ current }) => current) ?? false);
  if (!moving || !when) return null;
  if (!someHold) return <p className={styles['when']}>{t('when.nobodyHolds')}</p>;
  if (when.once + when.later === 0) return null;
  const part = (at: 'once' | 'review', count: number) =>
    count > 0 && (
      <button type="button" className={listStyles['link']} onClick={() => choose({ kind: 'when', at })}>
        {t(`when.${at}`, { count })}
      </button>
    );
  return (
    <p className={styles['when']}>
      {t('when.label')}
      {part('once', when.once)}
      {when.once > 0 && when.later > 0 && t('when.and')}
      {part('review', when.later)}
      {when.last !== null && <span> {t('when.last', { day: formatDay(dayText(when.last), language) })}</span>}
    </p>
  );
}
