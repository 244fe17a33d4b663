import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { keyFact } from '../counting/key-fact.js';
import { useReasons } from '../reasons/use-reasons.js';
import { openCustomer } from '../state/subject.js';
import { useSimulation, type OpenCustomers, type SimulationAnswer } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import { CustomerRow } from './customer-row.js';
import styles from './customers-pane.module.css';

const rowHeight = 29;

export interface CustomerListProps {
  answer: SimulationAnswer;
  open: OpenCustomers;
  places: readonly number[];
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

/** Customers, however many: only those in sight are drawn, and only for them is the reason worked out. */
export function CustomerList({ answer, open, places, onOpened }: CustomerListProps) {
  const t = useSimulationWords();
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const reasonOf = useReasons(answer);
  const fact = useMemo(() => keyFact(answer.policy, answer.live?.policy ?? null), [answer]);
  const chosen = useSimulation((state) => state.subject?.place);
  const rows = useVirtualizer({
    count: places.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const at = Math.min(active, places.length - 1);

  useEffect(() => {
    setActive(0);
    rows.scrollToOffset(0);
    // Another list begins at its top; the virtualizer itself keeps its identity.
  }, [places, rows]);

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
      className={styles['list']}
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
              reasonOf={reasonOf}
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
