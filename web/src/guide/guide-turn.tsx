import { Link } from 'react-router';
import { useLanguage } from '../app/language.js';
import { outlineOf } from './content.js';
import styles from './guide-turn.module.css';
import { useGuideWords } from './guide-words.js';
import { guideAddress, guidePages, startPage } from './pages.js';

/** To the page before and the page after, in reading order. */
export function GuideTurn({ page }: { page: string }) {
  const t = useGuideWords();
  const language = useLanguage();
  const all = [startPage, ...guidePages];
  const at = all.indexOf(page);
  const side = (target: string | undefined, direction: 'previous' | 'next') =>
    target !== undefined && (
      <Link to={guideAddress(target)} className={styles[direction]}>
        <span>{t(direction)}</span>
        <b>{outlineOf(language, target).title}</b>
      </Link>
    );
  return (
    <nav className={styles['turn']} aria-label={t('turn')}>
      {side(all[at - 1], 'previous')}
      {side(all[at + 1], 'next')}
    </nav>
  );
}
