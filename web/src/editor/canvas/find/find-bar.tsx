import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from '../../../ui/button.js';
import { IconChevronDown, IconSearch, IconX } from '../../../ui/icons.js';
import { useEditor, useEditorStore } from '../../document/editor-context.js';
import { useEditorWords } from '../../words/editor-words.js';
import { focusSelected } from '../focus-selected.js';
import { selectPart } from '../select-part.js';
import { useActions } from '../use-actions.js';
import { toggleFold } from '../use-folding.js';
import { openFind, useView } from '../view-store.js';
import { find, type Found } from './find.js';
import styles from './find-bar.module.css';

/** Ctrl or ⌘ F on the canvas: finds a rule, a condition or a tier, and goes from one to the next. */
export function FindBar() {
  const asked = useView((view) => view.find);
  return asked > 0 ? <Bar asked={asked} /> : null;
}

function Bar({ asked }: { asked: number }) {
  const t = useEditorWords();
  const field = useRef<HTMLInputElement>(null);
  const document = useEditor((state) => state.document);
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(-1);
  const found = useMemo(() => find(document, search), [document, search]);
  const show = useShowing();
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useHits(found);

  const go = (by: 1 | -1) => {
    if (found.length === 0) return;
    const next = at < 0 && by < 0 ? found.length - 1 : (at + by + found.length) % found.length;
    setAt(next);
    const part = found[next];
    if (part) show(part);
  };
  const close = useClosing();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = found.length === 0 ? t('canvas.find.none') : `${at < 0 ? '–' : at + 1} / ${found.length}`;
  return (
    <div className={styles['bar']} role="search" aria-label={t('canvas.find.title')}>
      <IconSearch size={15} aria-hidden />
      <input
        ref={field}
        type="text"
        autoComplete="off"
        value={search}
        aria-label={t('canvas.find.title')}
        placeholder={t('canvas.find.title')}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <span role="status" className={styles['count']}>
        {search.trim() !== '' && count}
      </span>
      <IconButton label={t('canvas.find.previous')} size="small" onClick={() => go(-1)}>
        <IconChevronDown size={15} className={styles['up']} aria-hidden />
      </IconButton>
      <IconButton label={t('canvas.find.next')} size="small" onClick={() => go(1)}>
        <IconChevronDown size={15} aria-hidden />
      </IconButton>
      <IconButton label={t('canvas.find.close')} size="small" onClick={close}>
        <IconX size={15} aria-hidden />
      </IconButton>
    </div>
  );
}

/** Selects a part and brings it into view, unfolding what hides it; the focus stays in the field. */
function useShowing(): (part: Found) => void {
  const store = useEditorStore();
  const actions = useActions();
  return ({ id, card }) => {
    if (card !== null && store.getState().layout.collapsed.includes(card)) toggleFold(store, card);
    selectPart(actions, id);
  };
}

/** What was found stands out while the bar is open. */
function useHits(found: readonly Found[]) {
  useEffect(() => {
    useView.setState({ hits: new Set(found.map(({ id }) => id)) });
  }, [found]);
  useEffect(() => () => useView.setState({ hits: new Set() }), []);
}

function useClosing(): () => void {
  const store = useEditorStore();
  return () => {
    openFind(false);
    focusSelected(store);
  };
}
