import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import styles from './pill.module.css';

export type PillTone = 'accent' | 'outline' | 'good' | 'warn' | 'quiet';

export const Pill = ({ tone = 'accent', children }: { tone?: PillTone; children: ReactNode }) => (
  <span className={classNames(styles['pill'], styles[tone])}>{children}</span>
);
