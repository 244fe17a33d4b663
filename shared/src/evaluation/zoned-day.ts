// From moments to calendar days in a timezone: the only place where zones matter.
import { dayNumber, dayOf, dayText } from './calendar.js';

const msPerDay = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    const parts = { era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: timezone, calendar: 'gregory', ...parts });
    formats.set(timezone, format);
  }
  return format;
}

function dayAt(timezone: string, ms: number): number {
  if (timezone === 'UTC') return Math.floor(ms / msPerDay);
  const part: Record<string, string> = {};
  for (const { type, value } of formatFor(timezone).formatToParts(ms)) part[type] = value;
  const year = Number(part['year']);
  return dayNumber(part['era'] === 'BC' ? 1 - year : year, Number(part['month']), Number(part['day']));
}

const timestamp = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** Milliseconds since 1970 of an RFC 3339 timestamp, to the second; a leap second counts as the second before it. */
function momentOf(text: string): number | undefined {
  const match = timestamp.exec(text);
  const day = match?.[1] === undefined ? undefined : dayOf(match[1]);
  if (!match || day === undefined) return undefined;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
  const [offsetHour, offsetMinute] = [Number(match[6] ?? 0), Number(match[7] ?? 0)];
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return undefined;
  const offset = (match[5] === '-' ? -1 : 1) * (offsetHour * 60 + offsetMinute);
  return day * msPerDay + ((hour * 60 + minute - offset) * 60 + Math.min(second, 59)) * 1000;
}

/** The day number of `YYYY-MM-DD`, or of an RFC 3339 timestamp as the timezone sees it; undefined for anything else. */
export function readDay(timezone: string, text: string): number | undefined {
  if (text.length === 10) return dayOf(text);
  const moment = momentOf(text);
  return moment === undefined ? undefined : dayAt(timezone, moment);
}

/** `YYYY-MM-DD` of a day or an RFC 3339 timestamp in an IANA timezone. Throws a RangeError on text that is neither. */
export function dayIn(timezone: string, dayOrTimestamp: string): string {
  const day = readDay(timezone, dayOrTimestamp);
  if (day === undefined) throw new RangeError('Neither a calendar day nor an RFC 3339 timestamp');
  return dayText(day);
}

/** `YYYY-MM-DD` of a moment in an IANA timezone: what `asOf` is where nobody says. */
export const todayIn = (timezone: string, now: Date): string => dayText(dayAt(timezone, now.getTime()));
