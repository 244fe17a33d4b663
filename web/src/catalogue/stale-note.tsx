import type { CatalogueFact } from '@tierwright/shared/contracts';
import { useLanguage } from '../app/language.js';
import { definitionDifferences } from '../parts/fact/definition-differences.js';
import type { FactDefinition } from '../parts/fact/fact-definition.js';
import { Button } from '../ui/button.js';
import { useCatalogueWords } from './catalogue-words.js';
import styles from './fact-form.module.css';

interface StaleNoteProps {
  mine: FactDefinition;
  theirs: CatalogueFact;
  onSave: () => void;
  onTake: () => void;
}

/** Somebody was quicker: both sides, and the choice between them. */
export function StaleNote({ mine, theirs, onSave, onTake }: StaleNoteProps) {
  const t = useCatalogueWords();
  const language = useLanguage();
  const differences = definitionDifferences(mine, theirs.definition, language);
  return (
    <section role="alert" className={styles['stale']}>
      <b>{t('form.stale')}</b>
      <p>{t('form.staleText')}</p>
      <p>
        {t('form.theirs')} · {theirs.updatedBy.name}
      </p>
      {differences.length === 0 && <p>{t('form.same')}</p>}
      <dl>
        {differences.map(({ field, name, known }) => (
          <div key={field}>
            <dt>{name}</dt>
            <dd>{known}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['buttons']}>
        <Button size="small" onClick={onSave}>
          {t('form.saveOver')}
        </Button>
        <Button size="small" onClick={onTake}>
          {t('form.takeTheirs')}
        </Button>
      </div>
    </section>
  );
}
