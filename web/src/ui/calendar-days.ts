// Days of a calendar as `YYYY-MM-DD`, for a picker; months are `YYYY-MM`. No time zone comes into it.

const millisecondsADay = 86_400_000;
const written = (time: number) => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

export const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(timeOf(day)) && written(timeOf(day)) === day;

export const monthOf = (day: string): string => day.slice(0, 7);

export const plusDays = (day: string, n: number): string => written(timeOf(day) + n * millisecondsADay);

/** The same day n months on, or the last of that month where it has no such day. */
export function plusMonths(day: string, n: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + n + 1, 0)).getUTCDate();
  return written(Date.UTC(year, month - 1 + n, Math.min(date, last)));
}

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(timeOf(day)).getUTCDay() + 6) % 7;

/** Weeks from Monday on, as many as the month touches; days of its neighbours fill the first and the last. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const start = plusDays(first, -weekdayOf(first));
  const end = plusDays(plusMonths(first, 1), -1);
  const weeks: string[][] = [];
  for (let monday = start; monday <= end; monday = plusDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => plusDays(monday, i)));
  }
  return weeks;
}

/** What people type: 2026-5-1, 2026/05/01, 2026年5月1日, 1 May 2026, May 1, 2026. Null where it is no day. */
export function readDay(text: string): string | null {
  const tidy = text.trim().toLowerCase();
  const digits = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(tidy);
  if (digits) return made(digits[1], Number(digits[2]), digits[3]);
  const worded = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4})$/.exec(tidy);
  if (worded) return made(worded[3], monthNamed(worded[2]), worded[1]);
  const american = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(tidy);
  return american ? made(american[3], monthNamed(american[1]), american[2]) : null;
}

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNamed = (name = ''): number => names.indexOf(name) + 1;

function made(year = '', month: number, date = ''): string | null {
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
