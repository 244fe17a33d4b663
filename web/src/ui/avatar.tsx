import styles from './avatar.module.css';

/** The first letter of a name (the first character of a Chinese one) on a quiet disc. */
export const Avatar = ({ name, small = false }: { name: string; small?: boolean }) => (
  <span className={styles['avatar']} data-small={small || undefined} aria-hidden>
    {[...name.trim()][0]?.toUpperCase() ?? '?'}
  </span>
);
