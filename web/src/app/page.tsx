import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.js';
import styles from './page.module.css';
import { TopBar, type TopBarProps } from './top-bar.js';

export interface PageProps extends TopBarProps {
  /** A column at the right, below the rest on a phone. */
  side?: ReactNode;
  /** Its name to a screen reader. */
  sideLabel?: string;
  children: ReactNode;
}

/** An ordinary page: top bar, a reading column that scrolls, and perhaps a column at its side. */
export function Page({ side, sideLabel, children, ...bar }: PageProps) {
  return (
    <>
      <TopBar {...bar} />
      <div className={classNames(styles['body'], side !== undefined && styles['withSide'])}>
        <main className={styles['main']}>
          <div className={styles['column']}>{children}</div>
        </main>
        {side !== undefined && (
          <aside className={styles['side']} aria-label={sideLabel}>
            {side}
          </aside>
        )}
      </div>
    </>
  );
}
