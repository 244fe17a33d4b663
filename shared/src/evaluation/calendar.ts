// Calendar days as whole numbers, days since 1970-01-01 in the proleptic Gregorian calendar, without any clock or zone.
import { daysInMonth, isCalendarDate } from '../policy/index.js';

/** Days before the given civil date (Howard Hinnant's `days_from_civil`); any integer year, month from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The inverse of `dayNumber`. */
export function civilDate(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The day that `YYYY-MM-DD` names; undefined for anything else, 30 February among it. */
export function dayOf(text: string): number | undefined {
  if (!isCalendarDate(text)) return undefined;
  return dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

const firstDay = dayNumber(0, 1, 1);
const lastDay = dayNumber(9999, 12, 31);

/** `YYYY-MM-DD`; days before the year 0 or after 9999 become the first and the last that can be written. */
export function dayText(days: number): string {
  const { year, month, day } = civilDate(Math.min(Math.max(days, firstDay), lastDay));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The same day of the month so many months later (earlier if negative), or that month's last where it has no such day. */
export function addMonths(days: number, months: number): number {
  const { year, month, day } = civilDate(days);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The largest n with `from` + n months ≤ `to`; for a `from` in the future the same backwards, negative. */
export function monthsBetween(from: number, to: number): number {
  if (from > to) return 0 - monthsBetween(to, from);
  const [a, b] = [civilDate(from), civilDate(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) > to ? months - 1 : months;
}
