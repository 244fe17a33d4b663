import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useDecorations } from '../../decorations-store.js';
import { useLanguage } from '../../../app/language.js';
import { classNames } from '../../../ui/class-names.js';
import { keyFact } from '../counting/key-fact.js';
import { useReasons } from '../reasons/use-reasons.js';
import { openCustomer } from '../state/subject.js';
import { useSimulation, type OpenCustomers, type SimulationAnswer } from '../state/simulation-store.js';
import { useReasonWords } from '../words/reason-words.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { CustomerRow } from './customer-row.js';
import styles from './customers-pane.module.css';
import { useOutcomeName } from './tier-name.js';

const rowHeight = { wide: 29, compact: 46 };
/** Below this many pixels a row takes two lines. */
const wideEnough = 740;

export interface CustomerListProps {
  answer: SimulationAnswer;
  open: OpenCustomers;
  places: readonly number[];
  /** What the list is of: another one begins at its top. */
  listKey: string;
  /** After one was opened in the side panel. */
  onOpened?: () => void;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 6, last),
  PageUp: (at) => Math.max(at - 6, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Whether the list is too narrow for one line a customer. */
function useNarrow(element: RefObject<HTMLDivElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setNarrow((entry?.contentRect.width ?? Infinity) < wideEnough));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return narrow;
}

const wide = /[\u2e80-\uffef]/;
const widthOf = (name: string): number => [...name].reduce((sum, letter) => sum + (wide.test(letter) ? 13.2 : 6.8), 0);

/** Room for the longest name, or the two longest and an arrow, within reason; the same for every row. */
function widthOfMove(names: readonly string[], moving: boolean): number {
  const [first = 0, second = 0] = names.map(widthOf).sort((a, b) => b - a);
  return Math.round(Math.min(210, moving ? Math.max(96, first + second + 58) : first + 24));
}

/** Customers, however many: only those in sight are drawn, and only for them is the reason worked out. */
export function CustomerList({ answer, open, places, listKey, onOpened }: CustomerListProps) {
  const t = useSimulationWords();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const compact = useNarrow(scroll);
  const [active, setActive] = useState(0);
  const tell = useReasons(answer);
  const fact = useMemo(() => keyFact(answer.policy, answer.base?.policy ?? null), [answer]);
  const shown = useDecorations((state) => state.customerOpen);
  const place = useSimulation((state) => state.subject?.place);
  const chosen = shown ? place : undefined;
  const rows = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (compact ? rowHeight.compact : rowHeight.wide),
    overscan: 6,
  });
  const language = useLanguage();
  const notKnown = useReasonWords()('notKnown');
  const nameOf = useOutcomeName(answer.ladder);
  const moveWidth = widthOfMove(
    answer.ladder.map((_, outcome) => nameOf(outcome)),
    answer.base !== null,
  );
  const at = Math.min(active, places.length - 1);

  useEffect(() => rows.measure(), [rows, compact]);

  // Another list begins at its top; the same list after an edit stays where it is.
  useEffect(() => {
    setActive(0);
    if (scroll.current) scroll.current.scrollTop = 0;
  }, [listKey]);

  const show = (index: number) => {
    const place = places[index];
    if (place === undefined) return;
    setActive(index);
    openCustomer(place);
    onOpened?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moves[event.key]?.(at, places.length - 1);
    if (next !== undefined) {
      setActive(next);
      rows.scrollToIndex(next);
    } else if (event.key === 'Enter' || event.key === ' ') show(at);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroll}
      className={classNames(styles['list'], compact && styles['compact'])}
      style={{ ['--move' as string]: `${moveWidth}px` }}
      role="listbox"
      tabIndex={0}
      aria-label={t('list.label')}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles['rows']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const place = places[index] ?? 0;
          const customer = open.customers[place];
          if (!customer) return null;
          return (
            <CustomerRow
              key={place}
              answer={answer}
              customer={customer}
              place={place}
              fact={fact}
              tell={tell}
              nameOf={nameOf}
              notKnown={notKnown}
              language={language}
              id={`${id}-${index}`}
              index={index}
              count={places.length}
              active={index === at}
              selected={place === chosen}
              style={{ transform: `translateY(${start}px)` }}
              onOpen={() => show(index)}
            />
          );
        })}
      </div>
    </div>
  );
}
