import { IconPlus } from '../../ui/icons.js';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { useActions } from '../canvas/use-actions.js';
import { openDialog, useView } from '../canvas/view-store.js';
import { CatalogueMark } from '../catalogue-copies/catalogue-mark.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { selectFact } from '../document/selection.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import { factGroups, type PaletteFact } from './fact-groups.js';
import { paletteSearchId } from './palette-search.js';
import styles from './palette.module.css';
import { SharedConditions } from './shared-conditions.js';
import { TypeBadge } from '../../parts/type-badge.js';
import { usePaletteDrag } from './use-palette-drag.js';

const combinations = ['all', 'any', 'none'] as const;

/** What a policy is built from: its facts, ways to combine conditions, rules and tiers. */
export function Palette({ editable }: { editable: boolean }) {
  const t = useEditorWords();
  const language = useLanguage();
  const facts = useEditor((state) => state.document.facts);
  const derived = useEditor((state) => state.document.derived);
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const actions = useActions();
  const dragFrom = usePaletteDrag();
  const groups = useMemo(
    () => factGroups({ facts, derived }, language, search.trim()),
    [facts, derived, language, search],
  );
  const shown = groups.flatMap((group) => group.facts);
  const searching = search.trim() !== '';

  const close = () => {
    setSearch('');
    setActive(0);
  };
  const create = () => {
    useView.setState({ newFactName: search.trim() });
    openDialog('newFact');
    close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive(Math.min(Math.max(active + step, 0), searching ? shown.length : shown.length - 1));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const fact = shown[active];
      if (fact) actions.addFact(fact.key);
      else if (searching) return create();
      close();
    } else if (event.key === 'Escape') {
      close();
      event.currentTarget.blur();
    } else return;
    event.preventDefault();
  };

  return (
    <section className={styles['palette']} aria-label={t('page.palette')}>
      <div className={styles['top']}>
        <div className={styles['search']}>
          <input
            id={paletteSearchId}
            type="search"
            autoComplete="off"
            value={search}
            placeholder={t('palette.search')}
            aria-label={t('palette.search')}
            aria-description={t('palette.dragHint')}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          {!searching && <kbd aria-hidden>/</kbd>}
        </div>
      </div>
      <div className={styles['scroll']}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <h2 className={styles['heading']}>
              {group.name} {group === groups[0] && <GuideLink about="facts" />}
            </h2>
            {group.facts.map((fact) => (
              <FactRow
                editable={editable}
                key={fact.key}
                fact={fact}
                active={searching && shown[active] === fact}
                onDrag={dragFrom}
              />
            ))}
          </div>
        ))}
        {shown.length === 0 && (
          <p className={styles['nothing']}>{t(searching ? 'palette.nothing' : 'palette.noFacts')}</p>
        )}
        <button
          type="button"
          className={styles['newFact']}
          data-active={(searching && active === shown.length) || undefined}
          onClick={create}
        >
          <IconPlus size={15} aria-hidden />
          {searching ? t('palette.addNamedFact', { name: search.trim() }) : t('palette.addFact')}
        </button>
        {editable && !searching && (
          <button type="button" className={styles['newFact']} onClick={() => openDialog('newDerived')}>
            <IconPlus size={15} aria-hidden />
            {t('palette.addComputed')}
          </button>
        )}
        <SharedConditions editable={editable} search={search} onDrag={dragFrom} />
        <h2 className={styles['heading']}>
          {t('palette.combine')} <GuideLink about="group" />
        </h2>
        <div className={styles['combine']}>
          {combinations.map((kind) => (
            <button
              key={kind}
              type="button"
              className={styles['piece']}
              title={t(`groupHint.${kind}`)}
              onPointerDown={dragFrom({ kind: 'group', group: kind }, t(`group.${kind}`))}
              onClick={() => actions.wrap(kind)}
            >
              {t(`group.${kind}`)}
            </button>
          ))}
        </div>
        <div className={styles['bottom']}>
          <Button
            icon={<span aria-hidden>+</span>}
            onPointerDown={dragFrom({ kind: 'rule' }, t('palette.rule'))}
            onClick={() => actions.addRule()}
          >
            {t('palette.rule')}
          </Button>
          <Button
            icon={<span aria-hidden>+</span>}
            onPointerDown={dragFrom({ kind: 'tier' }, t('palette.tier'))}
            onClick={() => actions.addTier()}
          >
            {t('palette.tier')}
          </Button>
        </div>
      </div>
    </section>
  );
}

interface FactRowProps {
  editable: boolean;
  fact: PaletteFact;
  active: boolean;
  onDrag: ReturnType<typeof usePaletteDrag>;
}

function FactRow({ editable, fact, active, onDrag }: FactRowProps) {
  const t = useEditorWords();
  const store = useEditorStore();
  const actions = useActions();
  const selected = useEditor((state) => state.selection.fact === fact.key);
  const { source } = fact;
  return (
    <div className={styles['row']}>
      <button
        type="button"
        className={styles['fact']}
        data-active={active || undefined}
        aria-pressed={selected}
        title={fact.name}
        onPointerDown={onDrag({ kind: 'fact', key: fact.key }, fact.name)}
        onClick={() => store.getState().select(selectFact(fact.key))}
        onDoubleClick={() => actions.addFact(fact.key)}
      >
        <TypeBadge
          kind={source.kind === 'derived' ? 'derived' : source.fact.type}
          unit={'unit' in source.fact ? source.fact.unit : undefined}
        />
        <span className={styles['name']}>{fact.name}</span>
        <CatalogueMark factKey={fact.key} name={fact.name} />
        <span className={styles['hint']}>{fact.hint}</span>
      </button>
      {editable && (
        <button
          type="button"
          className={styles['add']}
          aria-label={t('palette.addCondition', { fact: fact.name })}
          title={t('palette.addCondition', { fact: fact.name })}
          onClick={() => actions.addFact(fact.key)}
        >
          <IconPlus size={15} aria-hidden />
        </button>
      )}
    </div>
  );
}
