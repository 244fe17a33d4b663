import type { FactUse } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.js';
import { IconArrowsDiff } from '../ui/icons.js';
import { useCatalogueWords } from './catalogue-words.js';
import styles from './facts-page.module.css';

const addressOf = ({ policy, draft }: FactUse) => `/policies/${policy}${draft ? `/drafts/${draft.id}` : ''}`;

/** Which policies carry a copy, live or in a draft, and whether it has been left behind. */
export function FactUses({ uses }: { uses: readonly FactUse[] }) {
  const t = useCatalogueWords();
  const language = useLanguage();
  if (uses.length === 0) return <span className={styles['unused']}>{t('notUsed')}</span>;
  return (
    <ul className={styles['uses']}>
      {uses.map((use) => (
        <li key={`${use.policy} ${use.draft?.id ?? ''}`}>
          <Link to={addressOf(use)}>{inLanguage(use.name, language) || use.policy}</Link>{' '}
          <small>{use.draft?.name ?? t('live')}</small>
          {use.differs && (
            <span className={styles['differs']} title={use.draft ? t('differsHint') : undefined}>
              <IconArrowsDiff size={13} aria-hidden /> {t('differs')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
