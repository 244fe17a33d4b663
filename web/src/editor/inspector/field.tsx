import type { ReactNode } from 'react';
import styles from './inspector.module.css';

interface FieldProps {
  label: string;
  /** At the end of the label's line. */
  aside?: ReactNode;
  hint?: string | undefined;
  wrong?: string | undefined;
  children: ReactNode;
}

/** A labelled group of controls; the controls carry the label for screen readers themselves. */
export const Field = ({ label, aside, hint, wrong, children }: FieldProps) => (
  <div className={styles['field']}>
    <div className={styles['label']}>
      <span aria-hidden>{label}</span>
      {aside}
    </div>
    {children}
    {wrong ? (
      <p className={styles['wrong']} role="alert">
        {wrong}
      </p>
    ) : (
      hint && <p className={styles['hint']}>{hint}</p>
    )}
  </div>
);
