// Numbers, days and units as people read them; independent of the machine's locale, so that servers and browsers agree.
import { inLanguage, type Language, type Text } from '../../language/index.js';
import { isCalendarDate } from '../calendar-date.js';

/** Thousands separators; whole numbers without a point, others with at least `decimals` digits and never rounded. */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) return String(value);
  const [sign, digits] = value < 0 ? ['-', String(-value)] : ['', String(value)];
  if (digits.includes('e')) return sign + digits;
  const [whole = '', fraction = ''] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === '' ? sign + grouped : `${sign}${grouped}.${fraction.padEnd(decimals, '0')}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const moment = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)([Zz]|[+-]\d{2}:\d{2})$/;

/** `1 Jan 2027 08:30 (UTC+08:00)`; a moment's seconds only where there are some. */
function formatMoment(text: string, language: Language): string | undefined {
  const [, day = '', minute = '', seconds = '', zone = ''] = moment.exec(text) ?? [];
  if (!isCalendarDate(day)) return undefined;
  const clock = `${minute}${Number(seconds.slice(1)) === 0 ? '' : seconds}`;
  const offset = `UTC${/^[Zz]$/.test(zone) ? '' : zone}`;
  return `${formatDay(day, language)} ${clock}${language === 'en' ? ` (${offset})` : `（${offset}）`}`;
}

/** `1 Jan 2027` or `2027年1月1日`, a moment with its time; anything that is no calendar day stays as it is. */
export function formatDay(day: string, language: Language): string {
  if (!isCalendarDate(day)) return formatMoment(day, language) ?? day;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return language === 'en' ? `${date} ${months[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

const unitsInChinese = new Map([
  ['CNY', '元'],
  ['RMB', '元'],
  ['USD', '美元'],
  ['EUR', '欧元'],
  ['GBP', '英镑'],
  ['JPY', '日元'],
  ['HKD', '港元'],
  ['days', '天'],
  ['months', '个月'],
  ['years', '年'],
  ['weeks', '周'],
  ['hours', '小时'],
  ['times', '次'],
  ['points', '分'],
  ['orders', '单'],
  ['items', '件'],
  ['people', '人'],
]);

const counted = new Set(['days', 'weeks', 'months', 'years', 'hours', 'times', 'points', 'orders', 'items', 'people']);
const singular = (unit: string): string => (unit === 'people' ? 'person' : unit.slice(0, -1));

/** A unit as written, beside its value where one is given: "1 day"; one that was written in one language only is translated. */
export function unitName(unit: Text | undefined, language: Language, value?: unknown): string {
  const written = inLanguage(unit, language);
  if (language === 'en') return value === 1 && counted.has(written) ? singular(written) : written;
  return unitsInChinese.get(written) ?? written;
}

/** In quotation marks; those within become single ones. */
export const quote = (words: string): string => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;

/** A label inside an English sentence: its first letter small, unless the word is an abbreviation or a mixed one. */
export const inSentence = (label: string, language: Language): string =>
  language === 'en' && /^[A-Z][a-z]+\b/.test(label) ? label[0]?.toLowerCase() + label.slice(1) : label;
