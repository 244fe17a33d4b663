import {
  IconBook,
  IconHistory,
  IconKey,
  IconList,
  IconSearch,
  IconShieldCheck,
  IconSitemap,
  IconUsers,
} from '../ui/icons.js';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { WaitingCount } from '../parts/waiting/waiting-count.js';
import { classNames } from '../ui/class-names.js';
import { AccountMenu } from './account-menu.js';
import { useAppWords } from './app-words.js';
import { openPalette, paletteKeys } from './command-palette/palette-store.js';
import { usePaletteWords } from './command-palette/palette-words.js';
import { Logo } from './logo.js';
import styles from './rail.module.css';
import { useCan, useCanSomewhere } from './session-context.js';

interface RailLinkProps {
  to: string;
  icon: ReactNode;
  label: string;
  on: boolean;
}

const RailLink = ({ to, icon, label, on }: RailLinkProps) => (
  <Link to={to} aria-current={on ? 'page' : undefined} className={classNames(styles['link'], on && styles['on'])}>
    {icon}
    <span>{label}</span>
  </Link>
);

export function Rail() {
  const t = useAppWords();
  const palette = usePaletteWords();
  const can = useCan();
  const readsCatalogue = useCanSomewhere('catalogue:read');
  const readsDecisions = useCanSomewhere('decisions:read');
  const readsAudit = useCanSomewhere('audit:read');
  const { pathname } = useLocation();
  const at = (start: string) => pathname.startsWith(start);
  return (
    <nav className={styles['rail']} aria-label={t('rail.label')}>
      <Link to="/" className={styles['logo']} aria-label={t('rail.home')}>
        <Logo />
      </Link>
      <button
        type="button"
        className={styles['link']}
        aria-label={palette('open', { keys: paletteKeys })}
        title={palette('open', { keys: paletteKeys })}
        onClick={openPalette}
      >
        <IconSearch size={19} stroke={1.7} />
        <span aria-hidden>{palette('openShort')}</span>
      </button>
      <RailLink
        to="/"
        icon={
          <WaitingCount>
            <IconSitemap size={19} stroke={1.7} />
          </WaitingCount>
        }
        label={t('rail.policies')}
        on={pathname === '/' || at('/policies')}
      />
      {readsCatalogue && (
        <RailLink to="/facts" icon={<IconList size={19} stroke={1.7} />} label={t('rail.facts')} on={at('/facts')} />
      )}
      {readsDecisions && (
        <RailLink
          to="/decisions"
          icon={<IconHistory size={19} stroke={1.7} />}
          label={t('rail.decisions')}
          on={at('/decisions')}
        />
      )}
      {readsAudit && (
        <RailLink
          to="/audit"
          icon={<IconShieldCheck size={19} stroke={1.7} />}
          label={t('rail.audit')}
          on={at('/audit')}
        />
      )}
      <span className={styles['gap']} />
      <RailLink to="/guide" icon={<IconBook size={19} stroke={1.7} />} label={t('rail.guide')} on={at('/guide')} />
      {can('people:manage') && (
        <RailLink
          to="/settings/people"
          icon={<IconUsers size={19} stroke={1.7} />}
          label={t('rail.people')}
          on={at('/settings/people')}
        />
      )}
      {can('keys:manage') && (
        <RailLink
          to="/settings/keys"
          icon={<IconKey size={19} stroke={1.7} />}
          label={t('rail.keys')}
          on={at('/settings/keys')}
        />
      )}
      <AccountMenu />
    </nav>
  );
}
