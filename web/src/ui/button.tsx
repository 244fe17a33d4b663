import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './button.module.css';
import { classNames } from './class-names.js';

interface Look {
  kind?: 'plain' | 'primary' | 'quiet' | 'warn';
  size?: 'small' | 'medium' | 'large';
  full?: boolean;
}

const look = ({ kind = 'plain', size = 'medium', full = false }: Look, className?: string) =>
  classNames(styles['button'], kind !== 'plain' && styles[kind], styles[size], full && styles['full'], className);

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Look {
  /** Shows that it is at work, and takes no second click meanwhile. */
  busy?: boolean;
  /** Has nothing to do for now, and keeps the focus all the same. */
  idle?: boolean;
  icon?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** Also keeps a form from being sent again, by click or by Enter. */
const ignore = (event: MouseEvent<HTMLButtonElement>) => event.preventDefault();

export function Button({ kind, size, full, busy, idle, icon, children, className, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(busy || idle ? { 'aria-busy': busy, 'aria-disabled': true, onClick: ignore } : { onClick })}
      className={look({ kind, size, full } as Look, className)}
    >
      {busy ? <span className={styles['spinner']} aria-hidden /> : icon}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** Read out, and shown on hover. */
  label: string;
  children: ReactNode;
}

export function IconButton({ label, children, kind = 'quiet', className, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} kind={kind} aria-label={label} title={label} className={classNames(styles['icon'], className)}>
      {children}
    </Button>
  );
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ kind, size, full, className, ...rest }: LinkProps & Look) {
  return <Link {...rest} className={look({ kind, size, full } as Look, className)} />;
}
