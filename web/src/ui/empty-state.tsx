import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What will be here, and how to get it here. */
  children?: ReactNode;
  actions?: ReactNode;
}

export const EmptyState = ({ icon, title, children, actions }: EmptyStateProps) => (
  <div className={styles['empty']}>
    {icon && (
      <span className={styles['icon']} aria-hidden>
        {icon}
      </span>
    )}
    <p className={styles['title']}>{title}</p>
    {children && <div className={styles['text']}>{children}</div>}
    {actions && <div className={styles['actions']}>{actions}</div>}
  </div>
);
