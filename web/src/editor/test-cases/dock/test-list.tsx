import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type KeyboardEvent } from 'react';
import { isFailing, type TestEntry } from '../test-entry.js';
import { useTestWords } from '../words/tests-words.js';
import { TestRow } from './test-row.js';
import styles from './tests-dock.module.css';

const rowHeight = 32;
/** Room for one tier, or for two and an arrow. */
const tiersWidth = { passing: '96px', failing: '188px' } as const;

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Tests, however many: only those in sight are drawn. Up and down go from one to the next. */
export function TestList({ entries, editable }: { entries: readonly TestEntry[]; editable: boolean }) {
  const t = useTestWords();
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => entries[index]?.test.id ?? index,
    overscan: 6,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    const next = row && moves[event.key]?.(Number(row.dataset['index']), entries.length - 1);
    if (next === null || next === undefined) return;
    event.preventDefault();
    rows.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus({ preventScroll: true }),
    );
  };
  return (
    <div
      ref={scroll}
      className={styles['list']}
      role="list"
      aria-label={t('list.label')}
      style={{ ['--tiers' as string]: tiersWidth[entries.some(isFailing) ? 'failing' : 'passing'] }}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles['rows']} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const entry = entries[index];
          if (!entry) return null;
          return (
            <TestRow
              key={key}
              entry={entry}
              editable={editable}
              index={index}
              count={entries.length}
              style={{ transform: `translateY(${start}px)` }}
            />
          );
        })}
      </div>
    </div>
  );
}
