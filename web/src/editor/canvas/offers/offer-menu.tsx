import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useLanguage } from '../../../app/language.js';
import { useEditor } from '../../document/editor-context.js';
import type { PaletteFact } from '../../palette/fact-groups.js';
import { TypeBadge } from '../../../parts/type-badge.js';
import { useEditorWords } from '../../words/editor-words.js';
import { choose, useView, type View } from '../view-store.js';
import { inWindow } from './in-window.js';
import { offersFor } from './offer.js';
import { offerRows, type OfferRow } from './offer-row.js';
import styles from './offer-menu.module.css';
import { useTaking } from './use-taking.js';

/** At the pointer: what can be made there, to search and to choose by mouse or keyboard. */
export function OfferMenu() {
  const choosing = useView((view) => view.choosing);
  return choosing && <Menu key={`${choosing.at.x} ${choosing.at.y}`} choosing={choosing} />;
}

function Menu({ choosing: { start, at } }: { choosing: NonNullable<View['choosing']> }) {
  const t = useEditorWords();
  const id = useId();
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  const { take, cancel } = useTaking(start);
  const offers = useMemo(() => offersFor(document, start), [document, start]);
  const rows = useMemo(
    () => offerRows(offers, { document, language }, search.trim()),
    [offers, document, language, search],
  );
  useOutside(panel);
  useEffect(() => {
    panel.current?.querySelector(`[data-active]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const row = rows[active];
    if (step !== 0) setActive(Math.min(Math.max(active + step, 0), Math.max(rows.length - 1, 0)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && row) take(row.offer);
    else if (event.key === 'Escape' || event.key === 'Tab') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={t(`canvas.choose.${start.way}`)}
      className={styles['menu']}
      style={inWindow(at)}
    >
      <p className={styles['title']}>{t(`canvas.choose.${start.way}`)}</p>
      <input
        autoFocus
        type="text"
        role="combobox"
        aria-expanded
        autoComplete="off"
        aria-controls={id}
        aria-activedescendant={rows[active] ? `${id}-${active}` : undefined}
        aria-label={t('canvas.choose.search')}
        placeholder={t('canvas.choose.search')}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t(`canvas.choose.${start.way}`)} className={styles['list']}>
        {rows.map((row, i) => (
          <Row
            key={row.id}
            id={`${id}-${i}`}
            row={row}
            before={rows[i - 1]}
            active={i === active}
            onTake={() => take(row.offer)}
          />
        ))}
        {rows.length === 0 && <p className={styles['nothing']}>{t('canvas.choose.nothing')}</p>}
      </div>
      <p className={styles['hint']}>{t('canvas.choose.hint')}</p>
    </div>
  );
}

interface RowProps {
  id: string;
  row: OfferRow;
  before: OfferRow | undefined;
  active: boolean;
  onTake: () => void;
}

function Row({ id, row, before, active, onTake }: RowProps) {
  return (
    <>
      {row.heading !== before?.heading && (
        <div role="presentation" className={styles['heading']}>
          {row.heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={active}
        data-active={active || undefined}
        className={styles['row']}
        // The field would lose the focus before a click arrives.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onTake}
      >
        {row.fact && <Badge fact={row.fact} />}
        <span className={styles['label']}>{row.label}</span>
        <span className={styles['rowHint']}>{row.hint}</span>
      </div>
    </>
  );
}

function Badge({ fact: { source } }: { fact: PaletteFact }) {
  if (source.kind === 'derived') return <TypeBadge kind="derived" />;
  return <TypeBadge kind={source.fact.type} unit={'unit' in source.fact ? source.fact.unit : undefined} />;
}

/** A press anywhere else lets go. */
function useOutside(panel: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) choose(null);
    };
    window.addEventListener('pointerdown', press, true);
    return () => window.removeEventListener('pointerdown', press, true);
  }, [panel]);
}
