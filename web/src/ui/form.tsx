import { createContext, useContext, useState, type FormEvent, type FormHTMLAttributes, type ReactNode } from 'react';
import { faultOf, type Fault } from './field-fault.js';
import styles from './form.module.css';

export interface FormProps extends Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> {
  /** What was entered, by field name, texts trimmed, passwords as typed. */
  onSubmit: (values: Readonly<Record<string, string>>) => void;
}

const secret = /password/i;
type Control = HTMLInputElement | HTMLTextAreaElement;
type Faults = Readonly<Record<string, Fault>>;

const FaultsContext = createContext<Faults>({});
/** What is wrong with the field of this id since the form was last sent. */
export const useFault = (id: string): Fault | undefined => useContext(FaultsContext)[id];

const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const without = (faults: Faults, id: string): Faults =>
  id in faults ? Object.fromEntries(Object.entries(faults).filter(([other]) => other !== id)) : faults;

const valuesOf = (form: HTMLFormElement): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') values[name] = secret.test(name) ? value : value.trim();
  }
  return values;
};

/**
 * A form whose fields are read when it is sent. What is missing or malformed is said under its field in our own words and
 * the language of the screen, as a browser's bubbles speak the browser's.
 */
export function Form({ onSubmit, ...rest }: FormProps) {
  const [faults, setFaults] = useState<Faults>({});
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wrong = [...event.currentTarget.elements].filter(isControl).flatMap((field) => {
      const fault = faultOf(field);
      return fault ? [{ field, fault }] : [];
    });
    setFaults(Object.fromEntries(wrong.map(({ field, fault }) => [field.id, fault])));
    if (wrong[0]) wrong[0].field.focus();
    else onSubmit(valuesOf(event.currentTarget));
  };
  const input = ({ target }: FormEvent<HTMLFormElement>) => {
    if (isControl(target)) setFaults((before) => without(before, target.id));
  };
  return (
    <FaultsContext value={faults}>
      <form {...rest} noValidate className={styles['form']} onSubmit={submit} onInput={input} />
    </FaultsContext>
  );
}

export const FormHint = ({ children }: { children: ReactNode }) => <p className={styles['hint']}>{children}</p>;
/** Fields side by side where there is room. */
export const FormRow = ({ children }: { children: ReactNode }) => <div className={styles['row']}>{children}</div>;
/** The buttons at the end; in a dialog that is longer than the window they stay in sight. */
export const FormActions = ({ children }: { children: ReactNode }) => (
  <div className={styles['actions']}>{children}</div>
);
