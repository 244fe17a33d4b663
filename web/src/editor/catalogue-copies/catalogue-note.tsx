import { definitionTakenOver, factSchema, type Fact } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { definitionDifferences } from '../../parts/fact/definition-differences.js';
import { withoutUsual } from '../../parts/fact/fact-definition.js';
import { Button } from '../../ui/button.js';
import { IconArrowsDiff } from '../../ui/icons.js';
import type { EditableFact } from '../document/editable.js';
import { useChange } from '../inspector/use-change.js';
import { useCopiesWords } from './copies-words.js';
import styles from './copies.module.css';
import { useChangedFacts } from './catalogue-store.js';

/** In the inspector of a fact whose definition has changed in the catalogue: what differs, and taking it over. */
export function CatalogueNote({ fact }: { fact: EditableFact }) {
  const known = useChangedFacts().get(fact.key);
  return known ? <Comparison fact={fact} known={known} /> : null;
}

function Comparison({ fact, known }: { fact: EditableFact; known: Fact }) {
  const t = useCopiesWords();
  const language = useLanguage();
  const change = useChange();
  const takeOver = () => {
    const read = factSchema.safeParse(fact);
    if (!read.success) return;
    change({ type: 'changeFact', fact: fact.key, definition: withoutUsual(definitionTakenOver(read.data, known)) });
  };
  return (
    <section className={styles['note']} aria-label={t('title')}>
      <h3>
        <IconArrowsDiff size={15} aria-hidden /> {t('title')}
      </h3>
      <dl>
        {definitionDifferences(fact, known, language).map(({ field, name, copy, known: theirs }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>
              <span className="visually-hidden">{t('here')} </span>
              <del>{copy}</del>
              <span className="visually-hidden">{t('there')} </span>
              <ins>{theirs}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t(fact.type === known.type ? 'taken' : 'retyped')}</p>
      <Button size="small" onClick={takeOver}>
        {t('take')}
      </Button>
    </section>
  );
}
