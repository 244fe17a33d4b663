import { inLanguage, type Text } from '@tierwright/shared/language';
import { useLanguage } from '../app/language.js';
import { TierDot } from '../ui/tier-dot.js';
import { usePartsWords } from './parts-words.js';
import styles from './tier-chips.module.css';

export interface TierChip {
  key: string;
  name?: Text | undefined;
  color?: string | undefined;
}

/** The ladder of a policy in one line, best first, each tier with its colour and its name. */
export function TierChips({ tiers, limit = 6 }: { tiers: readonly TierChip[]; limit?: number }) {
  const language = useLanguage();
  const t = usePartsWords();
  const rest = tiers.slice(limit);
  return (
    <ul className={styles['chips']} aria-label={t('tiersBestFirst')}>
      {tiers.slice(0, limit).map((tier) => (
        <li key={tier.key}>
          <TierDot color={tier.color} />
          {inLanguage(tier.name, language) || tier.key}
        </li>
      ))}
      {rest.length > 0 && (
        <li title={rest.map((tier) => inLanguage(tier.name, language) || tier.key).join(', ')}>+{rest.length}</li>
      )}
    </ul>
  );
}
