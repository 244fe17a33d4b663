import type { CatalogueFact } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useId, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../app/language.js';
import { factMatches, withoutUsual } from '../../parts/fact/fact-definition.js';
import { factHint } from '../../parts/fact/fact-hint.js';
import { TypeBadge } from '../../parts/type-badge.js';
import { Button } from '../../ui/button.js';
import { FormActions } from '../../ui/form.js';
import { IconCheck, IconPlus, IconSearch } from '../../ui/icons.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { selectFact } from '../document/selection.js';
import { useChange } from '../inspector/use-change.js';
import { useAddFactWords } from './add-fact-words.js';
import styles from './find-fact.module.css';

interface FindFactProps {
  catalogue: readonly CatalogueFact[];
  typed: string;
  onMake: (name: string) => void;
  onClose: () => void;
}

const most = 60;

/** The catalogue, searched while typing; arrows walk, Enter copies a definition into the policy. Several may be added. */
export function FindFact({ catalogue, typed, onMake, onClose }: FindFactProps) {
  const t = useAddFactWords();
  const language = useLanguage();
  const store = useEditorStore();
  const change = useChange();
  const here = useEditor(({ document }) => document.facts);
  const id = useId();
  const [search, setSearch] = useState(typed);
  const [active, setActive] = useState(0);
  const [said, setSaid] = useState('');
  const shown = catalogue.filter(({ definition }) => factMatches(definition, search.trim())).slice(0, most);
  const isHere = (key: string) => here.some((fact) => fact.key === key);
  const name = search.trim();

  const take = ({ key, definition }: CatalogueFact) => {
    if (isHere(key)) return;
    change({ type: 'addFact', fact: withoutUsual(definition) });
    store.getState().select(selectFact(key));
    setSaid(t('added', { name: inLanguage(definition.label, language) || key }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive(Math.min(Math.max(active + step, 0), shown.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const fact = shown[active];
      if (fact) take(fact);
      else onMake(name);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles['find']}>
      <div className={styles['search']}>
        <IconSearch size={16} aria-hidden />
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={`${id}-${active}`}
          aria-label={t('search')}
          placeholder={t('search')}
          autoComplete="off"
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {shown.length === 0 && <p className={styles['nothing']}>{t('nothing')}</p>}
      <ul role="listbox" id={`${id}-list`} aria-label={t('list')} className={styles['list']}>
        {shown.map((fact, i) => (
          <li
            key={fact.key}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            aria-disabled={isHere(fact.key) || undefined}
            data-active={i === active || undefined}
            onMouseMove={() => setActive(i)}
            onClick={() => take(fact)}
          >
            <TypeBadge
              kind={fact.definition.type}
              unit={'unit' in fact.definition ? fact.definition.unit : undefined}
            />
            <span className={styles['what']}>
              <b>{inLanguage(fact.definition.label, language) || fact.key}</b>
              <small>{factHint(fact.definition, language)}</small>
            </span>
            <span className={styles['state']}>
              {isHere(fact.key) ? (
                <>
                  <IconCheck size={14} aria-hidden /> {t('here')}
                </>
              ) : (
                t('add')
              )}
            </span>
          </li>
        ))}
        <li
          id={`${id}-${shown.length}`}
          role="option"
          aria-selected={active === shown.length}
          data-active={active === shown.length || undefined}
          className={styles['make']}
          onMouseMove={() => setActive(shown.length)}
          onClick={() => onMake(name)}
        >
          <IconPlus size={15} aria-hidden />
          {name === '' ? t('make') : t('makeNamed', { name })}
        </li>
      </ul>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <FormActions>
        <Button onClick={onClose}>{t('done')}</Button>
      </FormActions>
    </div>
  );
}
