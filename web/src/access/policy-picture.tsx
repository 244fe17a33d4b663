import type { CSSProperties } from 'react';
import { useAccessWords } from './access-words.js';
import styles from './policy-picture.module.css';

const tiers = [
  ['vip', '#7048e8', 4],
  ['platinum', '#1c7ed6', 9],
  ['gold', '#e8b004', 24],
  ['silver', '#868e96', 38],
  ['regular', '#ced4da', 48],
] as const;
const rung = 64;

/** A small still of the editor, drawn by hand so that signing in loads no canvas. */
export function PolicyPicture() {
  const t = useAccessWords();
  return (
    <div className={styles['picture']} role="img" aria-label={t('picture.label')}>
      <svg className={styles['lines']} viewBox="0 0 560 340" aria-hidden>
        <path d="M166 122 C194 122 190 153 216 153" />
        <path d="M166 186 C194 186 190 157 216 157" />
        <path d="M278 155 H300" />
        <path d="M418 155 H442" />
      </svg>
      <div className={styles['node']} style={{ left: 0, top: 94, width: 166 }}>
        <small>{t('picture.spend')}</small>
        <span>
          {t('picture.spendIs')} <b>{t('picture.spendValue')}</b>
        </span>
      </div>
      <div className={styles['node']} style={{ left: 0, top: 160, width: 166 }}>
        <small>{t('picture.orders')}</small>
        <span>
          {t('picture.spendIs')} <b>{t('picture.ordersValue')}</b>
        </span>
      </div>
      <div className={styles['group']} style={{ left: 216, top: 140 }}>
        {t('picture.all')}
      </div>
      <div className={styles['node']} style={{ left: 300, top: 134, width: 118 }}>
        <b>{t('picture.rule')}</b>
      </div>
      {tiers.map(([key, colour, share], i) => (
        <div key={key} className={styles['tier']} style={{ top: i * rung, '--tier': colour } as CSSProperties}>
          <b>{t(`picture.tiers.${key}`)}</b>
          <i>
            <u style={{ width: `${share * 2}%`, background: colour }} />
          </i>
        </div>
      ))}
    </div>
  );
}
