// The bars of the histogram: those who pass in colour, each a way to its customers.
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Stretch } from './axis.js';
import styles from './condition-insight.module.css';
import { barAt, placeOn, type Histogram } from './histogram.js';

interface HistogramBarsProps {
  spread: Histogram;
  passing: readonly Stretch[];
  label: string;
  /** "10,000 to 12,000: 40 customers". */
  nameOf: (bar: number) => string;
  onShow: (bar: number) => void;
}

/** One stop for the keyboard; arrows go from bar to bar. */
export function HistogramBars({ spread, passing, label, nameOf, onShow }: HistogramBarsProps) {
  const group = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const most = Math.max(...spread.bars);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const next = Math.min(spread.bars.length - 1, Math.max(0, active + by));
    setActive(next);
    group.current?.querySelectorAll('button')[next]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={group} role="group" className={styles['bars']} aria-label={label} onKeyDown={onKeyDown}>
      {spread.bars.map((count, i) => (
        <button
          key={i}
          type="button"
          tabIndex={i === active ? 0 : -1}
          aria-label={nameOf(i)}
          title={nameOf(i)}
          aria-disabled={count === 0 || undefined}
          onFocus={() => setActive(i)}
          onClick={() => count > 0 && onShow(i)}
        >
          <span aria-hidden style={{ height: count === 0 ? 0 : `max(2px, ${(count / most) * 100}%)` }}>
            {passing.map((stretch) => {
              const [left, right] = covered(spread, i, stretch);
              return right > left ? (
                <i key={stretch[0]} style={{ left: `${left * 100}%`, right: `${(1 - right) * 100}%` }} />
              ) : null;
            })}
          </span>
        </button>
      ))}
    </div>
  );
}

/** Which part of a bar's width is within a stretch, 0 to 1. */
function covered(spread: Histogram, i: number, [from, to]: Stretch): readonly [number, number] {
  const n = spread.bars.length;
  const [first, last] = barAt(spread, i);
  const start = from <= first ? 0 : Math.min(1, Math.max(0, placeOn(spread, from) * n - i));
  const end = to >= last ? 1 : Math.min(1, Math.max(0, placeOn(spread, to) * n - i));
  return [start, end];
}
