// How a fact is made that exported rules read, as a developer is told.
import type { Language, LocalText } from '../language/index.js';
import type { Policy } from '../policy/index.js';
import type { ExportedFact } from './rules-export.js';

const units = {
  days: { en: 'days', 'zh-CN': '天' },
  months: { en: 'months', 'zh-CN': '个月' },
  years: { en: 'years', 'zh-CN': '年' },
} as const;

const textTests: Readonly<Record<string, LocalText>> = {
  startsWith: { en: 'begins with', 'zh-CN': '以其开头：' },
  endsWith: { en: 'ends with', 'zh-CN': '以其结尾：' },
  includesText: { en: 'contains', 'zh-CN': '包含：' },
};

const clamped: LocalText = {
  en: 'months and years are counted back to the same day of the month, or to that month’s last day where there is none',
  'zh-CN': '按月或年向前推算到当月同一日，若无该日则取当月最后一天',
};

function asOfWords({ minus }: Pick<ExportedFact, 'minus'>, timezone: string): LocalText {
  if (!minus)
    return {
      en: `The calendar day of the evaluation in ${timezone}, as days since 1970-01-01.`,
      'zh-CN': `判定当日（${timezone} 时区），以距 1970-01-01 的天数表示。`,
    };
  const { n, unit } = minus;
  const day = unit === 'days';
  return {
    en: `The day ${n} ${units[unit].en} before the day of the evaluation, as days since 1970-01-01${day ? '' : `; ${clamped.en}`}.`,
    'zh-CN': `判定当日之前 ${n} ${units[unit]['zh-CN']}的日期，以距 1970-01-01 的天数表示${day ? '' : `；${clamped['zh-CN']}`}。`,
  };
}

function derivedWords(decimals: unknown): LocalText {
  const rounded =
    decimals === undefined
      ? { en: 'rounded to 12 significant digits', 'zh-CN': '保留 12 位有效数字' }
      : {
          en: `rounded to ${String(decimals)} decimals, half away from zero`,
          'zh-CN': `四舍五入到 ${String(decimals)} 位小数`,
        };
  return {
    en: `A number, computed beforehand as “derivation” says, ${rounded.en}; a division by zero makes it missing.`,
    'zh-CN': `按 derivation 预先计算的数字，${rounded['zh-CN']}；除数为零时视为缺失。`,
  };
}

function textWords(from: string, test: NonNullable<ExportedFact['test']>): LocalText {
  const words = textTests[test.operator];
  const value = test.otherFact === undefined ? `“${test.value ?? ''}”` : test.otherFact;
  return {
    en: `true where the text of ${from} ${words?.en ?? ''} ${value}, compared by code points; false where it does not.`,
    'zh-CN': `${from} 的文本${words?.['zh-CN'] ?? ''}${value} 时为 true，否则为 false；按码位比较，区分大小写。`,
  };
}

const withDefault = (words: LocalText, value: unknown): LocalText => {
  if (value === undefined) return words;
  const shown = JSON.stringify(value);
  return {
    en: `${words.en} Where it is missing, ${shown} stands for it.`,
    'zh-CN': `${words['zh-CN']}缺失时以 ${shown} 代替。`,
  };
};

function words({ timezone }: Policy, fact: Omit<ExportedFact, 'says'>): LocalText {
  const from = fact.from ?? fact.fact;
  switch (fact.as) {
    case 'value':
      return {
        en: `The value of ${from} as it is sent: ${fact.type ?? ''}, never coerced.`,
        'zh-CN': `${from} 的原值（${fact.type ?? ''}），不做类型转换。`,
      };
    case 'days':
      return {
        en: `The calendar day of ${from} in ${timezone}, as days since 1970-01-01.`,
        'zh-CN': `${from} 在 ${timezone} 时区的日期，以距 1970-01-01 的天数表示。`,
      };
    case 'rank':
      return {
        en: `The place of ${from} among “values”, the first 0.`,
        'zh-CN': `${from} 在 values 中的位置，首位为 0。`,
      };
    case 'present':
      return { en: `true where ${from} has a value, else false.`, 'zh-CN': `${from} 有值时为 true，否则为 false。` };
    case 'text':
      return textWords(from, fact.test ?? { operator: '' });
    case 'asOf':
      return asOfWords(fact, timezone);
    case 'derived':
      return derivedWords(fact.derivation?.['decimals']);
    default:
      return fact.as satisfies never;
  }
}

export const factWords = (policy: Policy, fact: Omit<ExportedFact, 'says'>, language: Language): string =>
  withDefault(words(policy, fact), fact.default)[language];
