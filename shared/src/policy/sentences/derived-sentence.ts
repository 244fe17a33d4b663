// How a derived fact is computed, as one line.
import { pointer } from '../../errors/index.js';
import type { Language } from '../../language/index.js';
import type { DerivedFact, ScorecardItem } from '../derived-schema.js';
import { factName } from '../names.js';
import type { Policy } from '../policy-schema.js';
import { readableFact } from '../readable-facts.js';
import { formatNumber, inSentence } from './format.js';
import { spaced, text, type Token } from './token.js';
import { formatValue } from './value-words.js';

interface Speaker {
  policy: Policy;
  language: Language;
}

/** "lifetime value = order value × orders per year × years". */
export function derivedSentence(policy: Policy, derived: DerivedFact, language: Language): Token[] {
  const speaker = { policy, language };
  const how =
    derived.kind === 'formula' ? formulaTokens(speaker, derived.expression) : scorecardTokens(speaker, derived.items);
  return spaced([factToken(speaker, derived.key), text(' = '), ...how, ...rounding(derived, language)], language);
}

function rounding({ decimals }: DerivedFact, language: Language): Token[] {
  if (decimals === undefined) return [];
  const token = (words: string): Token => ({ kind: 'value', text: words, path: '/decimals' });
  if (language === 'en' && decimals === 0) return [text(', rounded to'), token('a whole number')];
  if (decimals === 0) return [text('，'), token('四舍五入取整')];
  const digits = token(String(decimals));
  if (language === 'en') return [text(', rounded to'), digits, text(decimals === 1 ? 'decimal' : 'decimals')];
  return [text('，四舍五入保留'), digits, text('位小数')];
}

const factToken = ({ policy, language }: Speaker, key: string): Token => ({
  kind: 'fact',
  text: inSentence(factName(policy, key, language), language),
  factKey: key,
});

const signs: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '-': ' − ', '+': ' + ' };
const lexeme = /[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*|\d+(?:\.\d+)?|\.\d+|[-+*/(),]/g;
const sinceWords = {
  daysSince: { en: ['days since', ''], 'zh-CN': ['距', '的天数'] },
  monthsSince: { en: ['months since', ''], 'zh-CN': ['距', '的月数'] },
} as const;
const sinceCall = /\b(daysSince|monthsSince)\s*\(\s*([A-Za-z][A-Za-z0-9_.]*)\s*\)/g;

/** Facts by their names and operations by their signs; an expression that does not parse is spoken as far as it can be read. */
function formulaTokens(speaker: Speaker, expression: string): Token[] {
  const tokens: Token[] = [];
  let read = 0;
  for (const call of expression.matchAll(sinceCall)) {
    tokens.push(...lexemes(speaker, expression, read, call.index));
    const [before, after] = sinceWords[call[1] as keyof typeof sinceWords][speaker.language];
    const key = call[2] ?? '';
    const at = call.index + call[0].lastIndexOf(key);
    tokens.push(text(before), { ...factToken(speaker, key), span: [at, at + key.length] }, text(after));
    read = call.index + call[0].length;
  }
  return [...tokens, ...lexemes(speaker, expression, read, expression.length)];
}

const functionWords = {
  min: { en: 'the least of', 'zh-CN': '最小值' },
  max: { en: 'the greatest of', 'zh-CN': '最大值' },
  round: { en: 'rounded', 'zh-CN': '四舍五入' },
  floor: { en: 'rounded down', 'zh-CN': '向下取整' },
  ceil: { en: 'rounded up', 'zh-CN': '向上取整' },
  abs: { en: 'the absolute value of', 'zh-CN': '绝对值' },
} as const;

const isFunction = (word: string): word is keyof typeof functionWords => Object.hasOwn(functionWords, word);

function lexemes(speaker: Speaker, expression: string, from: number, to: number): Token[] {
  return [...expression.slice(from, to).matchAll(lexeme)].map(({ 0: word, index }): Token => {
    const span = [from + index, from + index + word.length] as const;
    if (/^[.\d]/.test(word)) return { kind: 'value', text: formatNumber(Number(word)), path: '/expression', span };
    if (word === '-' && /(^|[-+*/(,])\s*$/.test(expression.slice(0, from + index))) return text('−');
    if (word === ',' && speaker.language === 'zh-CN') return text('，');
    if (!/^[A-Za-z]/.test(word)) return text(signs[word] ?? word);
    return isFunction(word) ? text(functionWords[word][speaker.language]) : { ...factToken(speaker, word), span };
  });
}

function scorecardTokens(speaker: Speaker, items: readonly ScorecardItem[]): Token[] {
  const english = speaker.language === 'en';
  return items.flatMap((item, i): Token[] => {
    const weight: Token = { kind: 'value', text: formatNumber(item.weight), path: `/items/${i}/weight` };
    const points = 'points' in item ? enumPoints(speaker, item, i) : bandPoints(speaker, item, i);
    const weighted = item.weight === 1 ? [] : [weight, text(' × ')];
    const open = text(english ? '(' : '（');
    return [
      ...(i === 0 ? [] : [text(' + ')]),
      ...weighted,
      factToken(speaker, item.fact),
      open,
      ...points,
      text(english ? ')' : '）'),
    ];
  });
}

const separated = (parts: readonly Token[][], { language }: Speaker): Token[] =>
  parts.flatMap((part, i) => (i === 0 ? part : [text(language === 'en' ? ';' : '；'), ...part]));

const pointsToken = (points: number, path: string): Token => ({ kind: 'value', text: formatNumber(points), path });

function enumPoints(speaker: Speaker, item: Extract<ScorecardItem, { points: object }>, i: number): Token[] {
  const { policy, language } = speaker;
  const fact = readableFact(policy, item.fact);
  const parts = Object.entries(item.points).map(([name, points]) => [
    text(formatValue(fact, name, language)),
    pointsToken(points, pointer(['items', i, 'points', name])),
  ]);
  return separated(parts, speaker);
}

function bandPoints(speaker: Speaker, item: Extract<ScorecardItem, { bands: object }>, i: number): Token[] {
  const english = speaker.language === 'en';
  const parts = item.bands.map((band, b): Token[] => {
    const at = `/items/${i}/bands/${b}`;
    const limit: Token[] =
      band.below === undefined
        ? [text(english ? 'from there on' : '其余')]
        : [text(english ? 'under' : '低于'), { kind: 'value', text: formatNumber(band.below), path: `${at}/below` }];
    return [...limit, text(english ? ':' : '：'), pointsToken(band.points, `${at}/points`)];
  });
  return separated(parts, speaker);
}
