import { useLanguage } from '../../app/language.js';
import { rungsOf, share, type DoneEffect } from './effect-of.js';
import { useEffectWords } from './effect-words.js';
import styles from './effect.module.css';

/** What each tier comes to, beside the share and the places that it was meant to have; nothing where nothing was meant. */
export function AgainstTargets(effectOf: DoneEffect) {
  const t = useEffectWords();
  const rungs = rungsOf(effectOf, useLanguage());
  const { evaluated = 0 } = effectOf.simulation.summary ?? {};
  const told = effectOf.after.tiers.flatMap(({ key, targetShare, capacity }) => {
    const tier = rungs.find((rung) => rung.tier === key)?.name ?? key;
    const count = effectOf.effect.after.find((each) => each.tier === key)?.customers ?? 0;
    return [
      ...(targetShare === null || targetShare === undefined
        ? []
        : [t('target', { tier, share: share(count, evaluated), target: share(targetShare, 1) })]),
      ...(capacity === null || capacity === undefined ? [] : [t('places', { tier, count, capacity })]),
    ];
  });
  if (told.length === 0) return null;
  return (
    <p className={styles['part']}>
      <b>{t('targets')}</b> <span className={styles['quiet']}>{told.join(' · ')}</span>
    </p>
  );
}
