import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { GuideLink } from '../guide/guide-link.js';
import type { GuideTopic } from '../guide/topics.js';
import { useAppWords } from './app-words.js';
import { LanguageSwitch } from './language-switch.js';
import styles from './top-bar.module.css';

export interface Crumb {
  label: string;
  /** Where it leads; the last one, the page itself, leads nowhere. */
  to?: string;
}

export interface TopBarProps {
  crumbs: readonly Crumb[];
  /** Pills behind the crumbs: what state this is in. */
  status?: ReactNode;
  /** What the guide has on this page. */
  guide?: GuideTopic | undefined;
  /** In the middle: the views of what is open. */
  center?: ReactNode;
  /** At the end: what can be done; the primary action last. */
  actions?: ReactNode;
}

function Step({ label, to, last }: { label: string; to: string | undefined; last: boolean }) {
  if (last) return <b aria-current="page">{label}</b>;
  return to ? <Link to={to}>{label}</Link> : <span>{label}</span>;
}

/** The first row of every page: where one is, its state, its views, its actions. */
export function TopBar({ crumbs, guide, status, center, actions }: TopBarProps) {
  const t = useAppWords();
  const title = crumbs.at(-1)?.label;
  useEffect(() => {
    document.title = title ? `${title} · Tierwright` : 'Tierwright';
  }, [title]);
  return (
    <header className={styles['bar']}>
      <nav aria-label={t('breadcrumb')} className={styles['crumbs']}>
        {crumbs.map(({ label, to }, i) => (
          <span key={i} className={styles['crumb']}>
            <Step label={label} to={to} last={i === crumbs.length - 1} />
          </span>
        ))}
      </nav>
      {guide && <GuideLink about={guide} />}
      {status && <div className={styles['status']}>{status}</div>}
      <div className={styles['center']}>{center}</div>
      <LanguageSwitch />
      {actions && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
