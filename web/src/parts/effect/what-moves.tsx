import type { Effect } from '@tierwright/shared/contracts';
import { changeKey } from '@tierwright/shared/policy';
import { useFormat } from '../../ui/use-format.js';
import { CustomersLink } from './customers-link.js';
import type { DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

type Cause = Effect['causes'][number];

const marks = { up: '▲', down: '▼' } as const;

/** The smallest part of the change behind the moves, where there is more than one; nothing where the sentences are not at hand. */
export function WhatMoves(effectOf: DoneEffect) {
  const { effect, changes } = effectOf;
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
      <ul className={styles['pairs']}>
        {effect.causes.map((cause) => (
          <li key={cause.changes.join(' ')}>
            <span>{words(cause)}</span>
            <span className={styles['both']}>
              {(['up', 'down'] as const)
                .filter((direction) => cause[direction] > 0)
                .map((direction) => (
                  <CustomersLink
                    key={direction}
                    effectOf={effectOf}
                    search={{ direction, cause: cause.changes.join('\n') }}
                    title={words(cause)}
                    label={`${format.number(cause[direction])} ${t(direction)}: ${words(cause)}`}
                  >
                    <span data-mark={marks[direction]}>
                      {marks[direction]} {format.number(cause[direction])}
                    </span>
                  </CustomersLink>
                ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
