import type { HTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names.js';
import styles from './panel.module.css';

interface PanelProps extends HTMLAttributes<HTMLDivElement> {
  padded?: boolean;
}

/** A surface on the ground of the page. */
export const Panel = ({ padded = false, className, ...rest }: PanelProps) => (
  <div {...rest} className={classNames(styles['panel'], padded && styles['padded'], className)} />
);

/** The small heading above a panel, with room for an action at its end. */
export const SectionHeading = ({ children, action, id }: { children: ReactNode; action?: ReactNode; id?: string }) => (
  <div className={styles['heading']}>
    <h2 id={id}>{children}</h2>
    {action}
  </div>
);
