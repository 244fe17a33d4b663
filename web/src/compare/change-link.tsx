import { Link } from 'react-router';
import { IconSitemap } from '../ui/icons.js';
import styles from './compare-page.module.css';
import { useCompareWords } from './compare-words.js';

/** From a change in sentences to its place on the canvas. */
export function ChangeLink({ to }: { to: string }) {
  const t = useCompareWords();
  return (
    <Link to={to} className={styles['link']} aria-label={t('show')} title={t('show')}>
      <IconSitemap size={13} aria-hidden /> {t('shown')}
    </Link>
  );
}
