import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.js';
import { classNames } from '../ui/class-names.js';
import { IconMenu2, IconSearch } from '../ui/icons.js';
import { SearchField } from '../ui/search-field.js';
import { outlineOf } from './content.js';
import styles from './guide-nav.module.css';
import { useGuideWords } from './guide-words.js';
import { guideAddress, guideGroups, guidePages, startPage } from './pages.js';
import { searchGuide } from './search-guide.js';

function Pages({ page }: { page: string }) {
  const t = useGuideWords();
  const language = useLanguage();
  const link = (target: string, label: string) => (
    <Link to={guideAddress(target)} aria-current={target === page ? 'page' : undefined}>
      {label}
    </Link>
  );
  return (
    <>
      <ul>
        <li>{link(startPage, t('start'))}</li>
      </ul>
      {guideGroups.map(({ key, pages }) => (
        <section key={key} aria-labelledby={`guide-${key}`}>
          <h2 id={`guide-${key}`}>{t(`group.${key}`)}</h2>
          <ul>
            {pages.map((target) => (
              <li key={target}>{link(target, outlineOf(language, target).title)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Found({ term, onTaken }: { term: string; onTaken: () => void }) {
  const t = useGuideWords();
  const language = useLanguage();
  const hits = searchGuide(term, guidePages, (page) => outlineOf(language, page));
  if (hits.length === 0) return <p className={styles['nothing']}>{t('nothing', { term })}</p>;
  return (
    <ul>
      {hits.map(({ page, heading, title, text }) => (
        <li key={page + heading}>
          <Link to={guideAddress(page, heading)} onClick={onTaken}>
            {text}
            {heading !== '' && <small>{title}</small>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** All pages, or those that the search finds; on a phone behind a button. */
export function GuideNav({ page }: { page: string }) {
  const t = useGuideWords();
  const [term, setTerm] = useState('');
  const [open, setOpen] = useState(false);
  const searching = term.trim() !== '';
  return (
    <nav className={styles['nav']} aria-label={t('pages')}>
      <div className={styles['search']}>
        <SearchField label={t('search')} value={term} onChange={setTerm} icon={<IconSearch size={15} />} />
      </div>
      <button type="button" className={styles['toggle']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconMenu2 size={16} />
        {t('allPages')}
      </button>
      <div className={classNames(styles['list'], (open || searching) && styles['open'])}>
        {searching ? <Found term={term} onTaken={() => setTerm('')} /> : <Pages page={page} />}
      </div>
    </nav>
  );
}
