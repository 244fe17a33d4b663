import type { TemplateAnswer } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useLanguage } from '../app/language.js';
import { useFormat } from '../ui/use-format.js';
import styles from './new-policy-ladder.module.css';
import { usePoliciesWords } from './policies-words.js';

interface LadderProps {
  tiers: TemplateAnswer['tiers'];
  samples: TemplateAnswer['samples'];
  /** With how many customers each has. */
  counts?: boolean;
}

/** A ladder at a glance: the best tier on top, each as wide as its share of the sample customers. */
export function Ladder({ tiers, samples, counts = false }: LadderProps) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const format = useFormat();
  const most = Math.max(1, ...tiers.map(({ key }) => samples.tiers[key] ?? 0));
  return (
    <ul className={styles['ladder']} data-counts={counts || undefined} aria-label={t('new.ladder')}>
      {tiers.map(({ key, name, color }) => {
        const count = samples.tiers[key] ?? 0;
        return (
          <li key={key}>
            <span className={styles['name']}>{inLanguage(name, language) || key}</span>
            <span className={styles['track']} aria-hidden>
              <span
                style={{ width: `${Math.max(3, (count / most) * 100)}%`, background: color ?? 'var(--line-strong)' }}
              />
            </span>
            {counts ? (
              <span className={styles['count']}>{format.number(count)}</span>
            ) : (
              <span className="visually-hidden">{t('new.samples', { count })}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
