import type { AuditEventAnswer } from '@tierwright/shared/contracts';
import { useId, useState } from 'react';
import { IconChevronRight } from '../ui/icons.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import styles from './audit-page.module.css';
import type { Fields } from './audit-search.js';
import { useAuditWords } from './audit-words.js';
import { EventDetails } from './event-details.js';
import { eventSentence, type Narrator } from './event-sentence.js';

interface EventListProps {
  events: readonly AuditEventAnswer[];
  narrator: Narrator;
  onNarrow: (change: Fields) => void;
}

/** The events under the days on which they happened, the newest first. */
export function EventList({ events, narrator, onNarrow }: EventListProps) {
  const format = useFormat();
  return (
    <>
      {[...byDay(events, format.day)].map(([day, those]) => (
        <section key={day}>
          <SectionHeading>{day}</SectionHeading>
          <Panel>
            <ul className={styles['events']} aria-label={day}>
              {those.map((event) => (
                <EventRow key={event.seq} event={event} narrator={narrator} onNarrow={onNarrow} />
              ))}
            </ul>
          </Panel>
        </section>
      ))}
    </>
  );
}

function byDay(events: readonly AuditEventAnswer[], dayOf: (at: string) => string): Map<string, AuditEventAnswer[]> {
  const days = new Map<string, AuditEventAnswer[]>();
  for (const event of events) {
    const day = dayOf(event.at);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return days;
}

interface EventRowProps extends Omit<EventListProps, 'events'> {
  event: AuditEventAnswer;
}

function EventRow({ event, narrator, onNarrow }: EventRowProps) {
  const t = useAuditWords();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className={styles['event']}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={t('event.show', { seq: event.seq })}
        onClick={() => setOpen(!open)}
      >
        <time dateTime={event.at}>{format.clock(event.at)}</time>
        <span className={styles['sentence']}>{eventSentence(event, narrator)}</span>
        <small>
          <span className="visually-hidden">{t('event.number', { seq: event.seq })}</span>
          <span aria-hidden>#{event.seq}</span>
        </small>
        <IconChevronRight size={15} aria-hidden />
      </button>
      {open && (
        <div id={id}>
          <EventDetails event={event} onNarrow={onNarrow} />
        </div>
      )}
    </li>
  );
}
