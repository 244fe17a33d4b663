import type { Decision } from '@tierwright/shared/contracts';
import { formatDay } from '@tierwright/shared/policy';
import { SectionHeading } from '../ui/panel.js';
import styles from './decision-page.module.css';
import { useDecisionsWords } from './decisions-words.js';
import { factRows, type FactRow } from './fact-rows.js';
import { tierWords, type Speaker } from './speaker.js';

/** The facts as they were given, and what was held before. */
export function FactList({ decision, speaker }: { decision: Decision; speaker: Speaker }) {
  const t = useDecisionsWords();
  const rows = factRows(decision, speaker.policy, speaker.language);
  const { current } = decision;
  return (
    <section>
      <SectionHeading>{t('facts.title')}</SectionHeading>
      {rows.length === 0 && <p>{t('facts.none')}</p>}
      <dl className={styles['facts']}>
        {rows.map((row) => (
          <FactLine key={row.key} row={row} />
        ))}
        {current && (
          <div>
            <dt>{t('facts.held')}</dt>
            <dd>{heldWords(current, speaker)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function heldWords({ tier: key, validUntil }: NonNullable<Decision['current']>, speaker: Speaker): string {
  if (key === null) return speaker.t('facts.heldNothing');
  const tier = tierWords(speaker, key);
  if (!validUntil) return tier;
  return speaker.t('facts.heldUntil', { tier, day: formatDay(validUntil.slice(0, 10), speaker.language) });
}

function FactLine({ row: { name, value, unit, state, personal } }: { row: FactRow }) {
  const t = useDecisionsWords();
  return (
    <div>
      <dt>
        {name}
        {personal && <small>{t('facts.personal')}</small>}
        {state === 'unread' && <small>{t('facts.unread')}</small>}
      </dt>
      {state === 'absent' && <dd className={styles['absent']}>{t('facts.absent')}</dd>}
      {state === 'masked' && (
        <dd>
          <span aria-hidden>{value}</span> <small>{t('facts.hidden')}</small>
        </dd>
      )}
      {(state === 'given' || state === 'unread') && (
        <dd>
          {value} {unit && <small>{unit}</small>}
        </dd>
      )}
    </div>
  );
}
