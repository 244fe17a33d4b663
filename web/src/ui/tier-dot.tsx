import styles from './tier-dot.module.css';

/** A tier's colour, always beside its name. */
export const TierDot = ({ color }: { color?: string | undefined }) => (
  <span className={styles['dot']} style={color ? { background: color } : undefined} aria-hidden />
);
