import type { Effect } from '@tierwright/shared/contracts';
import { changeKey } from '@tierwright/shared/policy';
import { useFormat } from '../../ui/use-format.js';
import type { DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

type Cause = Effect['causes'][number];

/** The smallest part of the change behind the moves, where there is more than one; nothing where the sentences are not at hand. */
export function WhatMoves({ effect, changes }: DoneEffect) {
  const t = useEffectWords();
  const format = useFormat();
  if (effect.causes.length < 2 || changes.length === 0) return null;
  const words = (cause: Cause) => {
    const said = changes.filter((change) => cause.changes.includes(changeKey(change))).map(({ sentence }) => sentence);
    return said.length > 0 && said.length === cause.changes.length ? said.join(` ${t('and')} `) : t('together');
  };
  return (
    <section className={styles['part']}>
      <h3>{t('why')}</h3>
      <ul className={styles['lines']}>
        {effect.causes.map((cause) => (
          <li key={cause.changes.join(' ')}>
            <span>{words(cause)}</span>
            <b className={styles['both']}>
              {cause.up > 0 && (
                <span data-mark="▲">
                  ▲ {format.number(cause.up)}
                  <span className="visually-hidden"> {t('up')}</span>
                </span>
              )}
              {cause.down > 0 && (
                <span data-mark="▼">
                  ▼ {format.number(cause.down)}
                  <span className="visually-hidden"> {t('down')}</span>
                </span>
              )}
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
