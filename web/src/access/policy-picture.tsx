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
        <path d="M150 122 C185 122 185 153 210 153" />
        <path d="M150 186 C185 186 185 157 210 157" />
        <path d="M272 155 H296" />
        <path d="M410 155 C430 155 425 156 442 156" />
        <path d="M410 155 C430 155 425 219 442 219" className={styles['thin']} />
      </svg>
      <div className={styles['node']} style={{ left: 0, top: 94, width: 150 }}>
        <small>{t('picture.spend')}</small>
        <span>
          {t('picture.spendIs')} <b>{t('picture.spendValue')}</b>
        </span>
      </div>
      <div className={styles['node']} style={{ left: 0, top: 160, width: 150 }}>
        <small>{t('picture.orders')}</small>
        <span>
          {t('picture.spendIs')} <b>{t('picture.ordersValue')}</b>
        </span>
      </div>
      <div className={styles['group']} style={{ left: 210, top: 140 }}>
        {t('picture.all')}
      </div>
      <div className={styles['node']} style={{ left: 296, top: 134, width: 114 }}>
        <b>{t('picture.rule')}</b>
      </div>
      {tiers.map(([key, colour, share], i) => (
        <div key={key} className={styles['tier']} style={{ top: i * rung, borderLeftColor: colour }}>
          <b>{t(`picture.tiers.${key}`)}</b>
          <i>
            <u style={{ width: `${share * 2}%`, background: colour }} />
          </i>
        </div>
      ))}
    </div>
  );
}
