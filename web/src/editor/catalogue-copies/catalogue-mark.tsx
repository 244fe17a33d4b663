import { IconArrowsDiff } from '../../ui/icons.js';
import { useCopiesWords } from './copies-words.js';
import styles from './copies.module.css';
import { useChangedFacts } from './catalogue-store.js';

/** Beside a fact in the palette whose definition has changed in the catalogue since it was copied. */
export function CatalogueMark({ factKey, name }: { factKey: string; name: string }) {
  const t = useCopiesWords();
  const changed = useChangedFacts().has(factKey);
  if (!changed) return null;
  const words = t('mark', { fact: name });
  return (
    <span className={styles['mark']} role="img" aria-label={words} title={words}>
      <IconArrowsDiff size={13} aria-hidden />
    </span>
  );
}
