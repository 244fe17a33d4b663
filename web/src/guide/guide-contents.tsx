import { Link } from 'react-router';
import { classNames } from '../ui/class-names.js';
import styles from './guide-contents.module.css';
import { useGuideWords } from './guide-words.js';
import type { GuideOutline } from './search-guide.js';

/** What stands on this page, to jump to. */
export function GuideContents({ headings }: Pick<GuideOutline, 'headings'>) {
  const t = useGuideWords();
  return (
    <nav className={styles['contents']} aria-labelledby="guide-contents">
      <h2 id="guide-contents">{t('onThisPage')}</h2>
      <ul>
        {headings.map(({ id, text, depth }) => (
          <li key={id} className={classNames(depth > 2 && styles['deeper'])}>
            <Link to={`#${id}`}>{text}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
