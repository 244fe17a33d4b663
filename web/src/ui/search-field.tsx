import type { ReactNode } from 'react';
import styles from './search-field.module.css';

export interface SearchFieldProps {
  /** Its name and its placeholder. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  icon?: ReactNode;
}

export const SearchField = ({ label, value, onChange, icon }: SearchFieldProps) => (
  <span className={styles['search']}>
    {icon}
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </span>
);
