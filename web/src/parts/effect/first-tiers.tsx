import { useLanguage } from '../../app/language.js';
import { Panel } from '../../ui/panel.js';
import { TierDot } from '../../ui/tier-dot.js';
import { useFormat } from '../../ui/use-format.js';
import { AgainstTargets } from './against-targets.js';
import { CustomersLink } from './customers-link.js';
import { asked, rungsOf, share, type DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

/** Of what nothing came before: how many customers each tier gets. */
export function FirstTiers(effectOf: DoneEffect) {
  const t = useEffectWords();
  const format = useFormat();
  const rungs = rungsOf(effectOf, useLanguage());
  const { evaluated = 0 } = effectOf.simulation.summary ?? {};
  const { after, unknown } = effectOf.effect;
  const countOf = (tier: string | null) => after.find((each) => each.tier === tier)?.customers ?? 0;
  return (
    <Panel>
      <section className={styles['part']}>
        <h3>{t('firstTitle')}</h3>
        <p className={styles['quiet']}>{t('first')}</p>
        <ul className={styles['tiers']}>
          {rungs.map(({ tier, name, color }) => (
            <li key={asked(tier)}>
              <span>
                <TierDot color={color} /> {name}
              </span>
              <span className={styles['bar']} aria-hidden>
                <i style={{ width: share(countOf(tier), evaluated), background: color }} />
              </span>
              <b>{format.number(countOf(tier))}</b>
              <span className={styles['quiet']}>{share(countOf(tier), evaluated)}</span>
              <CustomersLink effectOf={effectOf} search={{ reviewedTo: asked(tier) }} title={name} />
            </li>
          ))}
          {unknown > 0 && (
            <li>
              <span>? {t('unknown')}</span>
              <span />
              <b>{format.number(unknown)}</b>
              <span className={styles['quiet']}>{share(unknown, evaluated)}</span>
              <CustomersLink effectOf={effectOf} search={{ direction: 'unknown' }} title={t('unknown')} />
            </li>
          )}
        </ul>
      </section>
      <AgainstTargets {...effectOf} />
    </Panel>
  );
}
