import { useLanguage } from '../../app/language.js';
import { useFormat } from '../../ui/use-format.js';
import { CustomersLink } from './customers-link.js';
import type { MovesSearch } from '../../api/use-simulation-moves.js';
import { asked, rungsOf, type DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

interface LineProps {
  effectOf: DoneEffect;
  words: string;
  count: number;
  search: MovesSearch;
  /** Which way it goes; none for a time. */
  mark?: '▲' | '▼';
}

function Line({ effectOf, words, count, search, mark }: LineProps) {
  const format = useFormat();
  return (
    <li>
      <span data-mark={mark}>
        {words} {mark && <span aria-hidden>{mark}</span>}
      </span>
      <b>{format.number(count)}</b>
      <CustomersLink effectOf={effectOf} search={search} title={words} />
    </li>
  );
}

function Times({ effectOf }: { effectOf: DoneEffect }) {
  const t = useEffectWords();
  const format = useFormat();
  const { once, review, lastReview } = effectOf.effect;
  return (
    <>
      {once > 0 && <Line effectOf={effectOf} words={t('once')} count={once} search={{ when: 'once' }} />}
      {review > 0 && lastReview !== null && (
        <Line
          effectOf={effectOf}
          words={t('review', { day: format.date(lastReview) })}
          count={review}
          search={{ when: 'review' }}
        />
      )}
    </>
  );
}

/** From which tier to which, at once or at the next review, with a way to the customers of each line. */
export function WhoMoves(effectOf: DoneEffect) {
  const t = useEffectWords();
  const rungs = rungsOf(effectOf, useLanguage());
  const place = (tier: string | null) => rungs.findIndex((rung) => rung.tier === tier);
  const name = (tier: string | null) => rungs[place(tier)]?.name ?? tier ?? '';
  const moves = effectOf.effect.flows
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => b.customers - a.customers);
  return (
    <section className={styles['part']}>
      <h3>{t('who')}</h3>
      {moves.length === 0 ? (
        <p className={styles['quiet']}>{t('nobody')}</p>
      ) : (
        <ul className={styles['lines']}>
          {moves.map(({ from, to, customers }) => (
            <Line
              key={`${asked(from)} ${asked(to)}`}
              effectOf={effectOf}
              words={t('move', { from: name(from), to: name(to) })}
              count={customers}
              search={{ reviewedFrom: asked(from), reviewedTo: asked(to) }}
              mark={place(to) < place(from) ? '▲' : '▼'}
            />
          ))}
          <Times effectOf={effectOf} />
        </ul>
      )}
    </section>
  );
}
