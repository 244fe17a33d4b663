import type { FormHTMLAttributes, ReactNode, SyntheticEvent } from 'react';
import styles from './form.module.css';

export interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  /** What was entered, by field name, texts trimmed, passwords as typed. */
  onSubmit: (values: Readonly<Record<string, string>>) => void;
}

const secret = /password/i;

/** A form whose fields are read when it is sent. */
export function Form({ onSubmit, ...rest }: FormProps) {
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string') values[name] = secret.test(name) ? value : value.trim();
    }
    onSubmit(values);
  };
  return <form {...rest} className={styles['form']} onSubmit={submit} />;
}

export const FormHint = ({ children }: { children: ReactNode }) => <p className={styles['hint']}>{children}</p>;
/** Fields side by side where there is room. */
export const FormRow = ({ children }: { children: ReactNode }) => <div className={styles['row']}>{children}</div>;
export const FormActions = ({ children }: { children: ReactNode }) => (
  <div className={styles['actions']}>{children}</div>
);
