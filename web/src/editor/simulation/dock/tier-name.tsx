import { inLanguage } from '@tierwright/shared/language';
import { useLanguage } from '../../../app/language.js';
import type { Rung } from '../counting/ladder.js';
import { invalid, undetermined } from '../counting/outcomes.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './tier-name.module.css';

/** What an outcome is called: a tier, unknown, or unreadable. */
export function useOutcomeName(ladder: readonly Rung[]): (outcome: number) => string {
  const language = useLanguage();
  const t = useSimulationWords();
  return (outcome) => {
    if (outcome === undetermined) return t('matrix.unknown');
    if (outcome === invalid) return t('matrix.invalid');
    return inLanguage(ladder[outcome]?.name, language);
  };
}

/** A tier with its colour beside its name, so that colour never speaks alone; no colour for unknown and unreadable. */
export const TierName = ({ name, color }: { name: string; color: string | undefined }) => (
  <span className={styles['tier']}>
    <i aria-hidden style={color ? { background: color } : undefined} data-none={color === undefined || undefined} />
    {name}
  </span>
);
