import type { Language } from '@tierwright/shared/language';

/** A moment as people tell it to each other: the time, and the day where it is not today. */
export function timeOf(at: Date, language: Language): string {
  const sameDay = at.toDateString() === new Date().toDateString();
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, sameDay ? time : { day: 'numeric', month: 'short', ...time }).format(at);
}
