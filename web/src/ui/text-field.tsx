import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes } from 'react';
import { classNames } from './class-names.js';
import { useFault } from './form.js';
import styles from './text-field.module.css';
import { useUiWords } from './ui-words.js';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}

interface FrameProps extends FieldProps {
  id: string;
  children: ReactNode;
}

/** A label above, what helps or what is wrong below, tied together for screen readers. */
function FieldFrame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <div className={styles['box']}>{children}</div>
      {(error ?? hint) && (
        <p id={`${id}-more`} className={error ? styles['error'] : styles['hint']} role={error ? 'alert' : undefined}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

const described = (id: string, { hint, error }: Partial<FieldProps>) =>
  (error ?? hint) ? { 'aria-describedby': `${id}-more`, 'aria-invalid': error ? true : undefined } : {};

/** What the screen says is wrong, else what the form found when it was sent. */
function useError(id: string, error: ReactNode): ReactNode {
  const t = useUiWords();
  const fault = useFault(id);
  return error ?? (fault && t(`fault.${fault.code}`, { ...fault }));
}

export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement>, FieldProps {
  large?: boolean;
  /** A small control inside the field, at its end. */
  end?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error: said, large = false, end, className, ...rest }: TextFieldProps) {
  const id = useId();
  const error = useError(id, said);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...rest}
        {...described(id, { hint, error })}
        id={id}
        className={classNames(
          styles['input'],
          large && styles['large'],
          end !== undefined && styles['padEnd'],
          className,
        )}
      />
      {end && <span className={styles['inside']}>{end}</span>}
    </FieldFrame>
  );
}

export interface TextAreaProps extends TextareaHTMLAttributes<HTMLTextAreaElement>, FieldProps {
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({ label, hint, error: said, className, ...rest }: TextAreaProps) {
  const id = useId();
  const error = useError(id, said);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        {...rest}
        {...described(id, { hint, error })}
        id={id}
        className={classNames(styles['input'], className)}
      />
    </FieldFrame>
  );
}
