import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names.js';
import styles from './page.module.css';
import { TopBar, type TopBarProps } from './top-bar.js';

export interface PageProps extends TopBarProps {
  /** A column at the right, below the rest on a phone. */
  side?: ReactNode;
  /** Its name to a screen reader. */
  sideLabel?: string;
  /** Fills the window instead of a column, and scrolls inside, as a canvas does. */
  filled?: boolean;
  children: ReactNode;
}

/** An ordinary page: top bar, a reading column that scrolls, and perhaps a column at its side. */
export function Page({ side, sideLabel, filled = false, children, ...bar }: PageProps) {
  return (
    <>
      <TopBar {...bar} />
      <div className={classNames(styles['body'], side !== undefined && styles['withSide'])}>
        <main className={classNames(styles['main'], filled && styles['filled'])}>
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
