import { useId, type ReactNode } from 'react';
import styles from './check-row.module.css';

export interface CheckRowProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** With a name it is one of several, of which one is chosen. */
  radio?: string;
  disabled?: boolean;
}

/** A box to tick, or one of several to choose, with what it means. */
export function CheckRow({ label, hint, checked, onChange, radio, disabled }: CheckRowProps) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <input
        id={id}
        type={radio ? 'radio' : 'checkbox'}
        name={radio}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && <p id={`${id}-hint`}>{hint}</p>}
      </div>
    </div>
  );
}

export interface CheckGroupProps {
  legend: ReactNode;
  error?: ReactNode;
  children: ReactNode;
}

export const CheckGroup = ({ legend, error, children }: CheckGroupProps) => (
  <fieldset className={styles['group']}>
    <legend>{legend}</legend>
    {children}
    {error && (
      <p className={styles['error']} role="alert">
        {error}
      </p>
    )}
  </fieldset>
);
