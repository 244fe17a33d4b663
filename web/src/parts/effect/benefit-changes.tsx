import type { Effect } from '@tierwright/shared/contracts';
import { useLanguage } from '../../app/language.js';
import { Panel } from '../../ui/panel.js';
import { CustomersLink } from './customers-link.js';
import { benefitName, type DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

/** Whatever tier they then hold. */
function byBenefit({ benefits }: Effect): { benefit: string; gained: number; lost: number }[] {
  const sums = new Map<string, { benefit: string; gained: number; lost: number }>();
  for (const { benefit, gained, lost } of benefits) {
    const before = sums.get(benefit) ?? { benefit, gained: 0, lost: 0 };
    sums.set(benefit, { benefit, gained: before.gained + gained, lost: before.lost + lost });
  }
  return [...sums.values()].filter(({ gained, lost }) => gained + lost > 0);
}

/** Who gains and who loses which benefit; nothing where nobody does. */
export function BenefitChanges(effectOf: DoneEffect) {
  const t = useEffectWords();
  const language = useLanguage();
  const benefits = byBenefit(effectOf.effect);
  if (benefits.length === 0) return null;
  return (
    <Panel>
      <section className={styles['part']}>
        <h3>{t('benefits')}</h3>
        <ul className={styles['pairs']}>
          {benefits.map(({ benefit, ...counts }) => {
            const name = benefitName(effectOf, benefit, language);
            return (
              <li key={benefit}>
                <span>{name}</span>
                <span className={styles['both']}>
                  {(['gained', 'lost'] as const)
                    .filter((way) => counts[way] > 0)
                    .map((way) => {
                      const words = t(way, { count: counts[way] });
                      return (
                        <CustomersLink
                          key={way}
                          effectOf={effectOf}
                          search={{ [way]: benefit }}
                          title={`${name} · ${words}`}
                        >
                          <span aria-hidden>{way === 'gained' ? '▲' : '▼'}</span> {words}
                        </CustomersLink>
                      );
                    })}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    </Panel>
  );
}
