// Times and numbers as the reader of the shown language writes them.
import type { Language } from '@tierwright/shared/language';
import { useMemo } from 'react';
import { useLanguage } from '../app/language.js';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN' };
const units = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const;
const weekInSeconds = 7 * 86_400;

export interface Format {
  day: (iso: string) => string;
  time: (iso: string) => string;
  /** The time of day alone: "10:22". */
  clock: (iso: string) => string;
  /** "3 hours ago" within a week, else the day. */
  ago: (iso: string, now?: number) => string;
  number: (value: number) => string;
  /** A calendar day `YYYY-MM-DD`, in no time zone: "1 May 2026". */
  date: (day: string) => string;
  /** A month `YYYY-MM`: "May 2026". */
  month: (month: string) => string;
  /** The name of a day's weekday. */
  weekday: (day: string, width: 'long' | 'narrow') => string;
}

export function formatFor(language: Language): Format {
  const locale = locales[language];
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat('en');
  const written = (parts: Intl.DateTimeFormatOptions, iso: string) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${iso}T00:00:00Z`));
  return {
    day: (iso) => day.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    clock: (iso) => clock.format(new Date(iso)),
    ago: (iso, now = Date.now()) => {
      const seconds = (new Date(iso).getTime() - now) / 1000;
      if (Math.abs(seconds) > weekInSeconds) return day.format(new Date(iso));
      if (Math.abs(seconds) < 60) return relative.format(0, 'minute');
      const [unit, length] = units.findLast(([, l]) => Math.abs(seconds) >= l) ?? units[0];
      return relative.format(Math.round(seconds / length), unit);
    },
    number: (value) => number.format(value),
    date: (iso) => written({ day: 'numeric', month: language === 'en' ? 'short' : 'long', year: 'numeric' }, iso),
    month: (iso) => written({ month: 'long', year: 'numeric' }, `${iso}-01`),
    weekday: (iso, weekday) => written({ weekday }, iso),
  };
}

export function useFormat(): Format {
  const language = useLanguage();
  return useMemo(() => formatFor(language), [language]);
}
