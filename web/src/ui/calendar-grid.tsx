// One month of a calendar: arrows walk by days and weeks, Page Up and Page Down by months, Home and End within the week.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from './button.js';
import { isDay, monthOf, plusDays, plusMonths, weekdayOf, weeksOf } from './calendar-days.js';
import styles from './calendar-grid.module.css';
import { IconChevronRight } from './icons.js';
import { useFormat } from './use-format.js';
import { useUiWords } from './ui-words.js';

interface CalendarGridProps {
  label: string;
  value: string;
  onPick: (day: string) => void;
  onClose: () => void;
}

const todayHere = () => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

function stepFor(key: string, day: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1);
    case 'ArrowRight':
      return plusDays(day, 1);
    case 'ArrowUp':
      return plusDays(day, -7);
    case 'ArrowDown':
      return plusDays(day, 7);
    case 'PageUp':
      return plusMonths(day, -1);
    case 'PageDown':
      return plusMonths(day, 1);
    case 'Home':
      return plusDays(day, -weekdayOf(day));
    case 'End':
      return plusDays(day, 6 - weekdayOf(day));
    default:
      return null;
  }
}

export function CalendarGrid({ label, value, onPick, onClose }: CalendarGridProps) {
  const t = useUiWords();
  const format = useFormat();
  const today = todayHere();
  const [at, setAt] = useState(isDay(value) ? value : today);
  const current = useRef<HTMLButtonElement>(null);
  const walked = useRef(true);
  useEffect(() => {
    if (walked.current) current.current?.focus();
    walked.current = false;
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepFor(event.key, at);
    if (event.key === 'Escape') onClose();
    else if (next === null || !isDay(next)) return;
    else {
      walked.current = true;
      setAt(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const month = monthOf(at);
  const weeks = weeksOf(month);
  return (
    <div className={styles['calendar']} role="group" aria-label={label}>
      <div className={styles['head']}>
        <IconButton size="small" label={t('monthBefore')} onClick={() => setAt(plusMonths(at, -1))}>
          <IconChevronRight size={16} className={styles['back']} aria-hidden />
        </IconButton>
        <strong aria-live="polite">{format.month(month)}</strong>
        <IconButton size="small" label={t('monthAfter')} onClick={() => setAt(plusMonths(at, 1))}>
          <IconChevronRight size={16} aria-hidden />
        </IconButton>
      </div>
      <table role="grid" aria-label={format.month(month)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={format.weekday(day, 'long')}>
                {format.weekday(day, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} aria-selected={day === value}>
                  <button
                    type="button"
                    ref={day === at ? current : null}
                    tabIndex={day === at ? 0 : -1}
                    data-autofocus={day === at || undefined}
                    aria-label={format.date(day)}
                    aria-current={day === today ? 'date' : undefined}
                    data-other={monthOf(day) !== month || undefined}
                    data-chosen={day === value || undefined}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
