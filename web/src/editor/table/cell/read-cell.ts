// From what is typed or pasted into a cell to what it asks. Both languages are understood alike.
import {
  isNumericType,
  operandOf,
  operatorsFor,
  periodUnits,
  type Fact,
  type Json,
  type Operator,
  type PeriodUnit,
} from '@tierwright/shared/policy';
import { ask, isRange, opposite, type Ask } from './ask.js';
import { fault, read, readLevel, readPlain, readValue, type Reading, type Speaker } from './operands.js';
import { anyWords, behind, leads, notWords, type Phrase } from './phrases.js';
import { splitList, splitNumbers } from './pieces.js';

/** What the text asks of the fact: nothing for "any", one question, or a lower and an upper bound. */
export function readCell(text: string, fact: Fact, speaker: Speaker): Reading<readonly Ask[]> {
  const words = text.trim();
  if (words === '' || anyWords.includes(words.toLowerCase())) return read([]);
  const one = readAsk(words, fact, speaker);
  if (one.ok) return read([one.value]);
  return readBounds(words, fact, speaker) ?? one;
}

function readAsk(text: string, fact: Fact, speaker: Speaker): Reading<Ask> {
  const found = leads(text, fact.type);
  const whole = found.find(({ phrase, rest }) => operandOf[phrase.operator] === 'nothing' && rest === '');
  if (whole) return read(ask(whole.phrase.operator));
  if (fact.type === 'enum') {
    const level = readLevel(text, fact, speaker.language);
    if (level.ok) return read(ask('equal', level.value));
  }
  const tried = found.map(({ phrase, rest }) => readLed(phrase, rest, fact, speaker));
  const led = tried.find(({ ok }) => ok) ?? tried[0];
  if (led?.ok) return led;
  const turned = readNegated(text, fact, speaker);
  if (turned?.ok) return turned;
  const bare = readBare(text, fact, speaker);
  return bare.ok ? bare : (led ?? turned ?? bare);
}

/** "not North": the opposite of what follows. */
function readNegated(text: string, fact: Fact, speaker: Speaker): Reading<Ask> | undefined {
  const rest = notWords.map((word) => behind(text, word)).find(Boolean);
  if (rest === undefined) return undefined;
  const inner = readAsk(rest, fact, speaker);
  return inner.ok ? read(opposite(inner.value, fact)) : inner;
}

function readLed(phrase: Phrase, rest: string, fact: Fact, speaker: Speaker): Reading<Ask> {
  const { operator } = phrase;
  const negated = phrase.negated === true;
  if (!operatorsFor(fact).includes(operator)) return fault({ code: 'notHere', text: rest });
  const several = severalOf(operator);
  if (several && operatorsFor(fact).includes(several)) {
    const list = readList(rest, fact, speaker);
    if (list.ok && list.value.length > 1) return read(ask(several, [...list.value], negated));
  }
  const value = readOperand(operator, rest, fact, speaker);
  return value.ok ? read(ask(operator, value.value, negated)) : value;
}

const severalOf = (operator: Operator): Operator | undefined =>
  operator === 'equal' ? 'in' : operator === 'notEqual' ? 'notIn' : undefined;

function readOperand(operator: Operator, text: string, fact: Fact, speaker: Speaker): Reading<Json | undefined> {
  const operand = operandOf[operator];
  switch (operand) {
    case 'nothing':
      return text === '' ? read(undefined) : fault({ code: 'notHere', text });
    case 'value':
      return readValue(text, fact, speaker);
    case 'item':
      return readPlain(text, fact, speaker.language);
    case 'values':
    case 'items': {
      const list = readList(text, fact, speaker);
      return list.ok ? read([...list.value]) : list;
    }
    case 'period':
      return readPeriod(text);
    case 'range':
      return readRange(text, fact, speaker);
    default:
      return operand satisfies never;
  }
}

function readList(text: string, fact: Fact, { language }: Speaker): Reading<readonly Json[]> {
  const numeric = isNumericType(fact.type) || (fact.type === 'list' && fact.itemType === 'number');
  const items: Json[] = [];
  const whole = readPlain(text, fact, language);
  if (numeric && whole.ok) return read([whole.value]);
  for (const piece of numeric ? splitNumbers(text) : splitList(text)) {
    const item = readPlain(piece, fact, language);
    if (!item.ok) return item;
    items.push(item.value);
  }
  return items.length > 0 ? read(items) : fault({ code: 'nothing' });
}

const unitWords: readonly [PeriodUnit, RegExp][] = [
  [periodUnits[0], /^(days?|d|天|日)$/],
  [periodUnits[1], /^(months?|个月|月)$/],
  [periodUnits[2], /^(years?|y|年)$/],
];

/** "90 days", "6 个月内". */
function readPeriod(text: string): Reading<Json> {
  const [, n = '', word = ''] = /^(\d+)\s*(\S+?)内?$/.exec(text.toLowerCase()) ?? [];
  const unit = unitWords.find(([, words]) => words.test(word))?.[0];
  return unit && Number.isSafeInteger(Number(n)) ? read({ n: Number(n), unit }) : fault({ code: 'period', text });
}

const ranged = /^([[(（])?\s*(.+?)\s*(?:\.\.|…|~|～|至| to )\s*(.+?)\s*([\])）])?$/;

/** `5000..12000` is 5,000 and more, under 12,000; brackets say otherwise: `[5000..12000]` takes both ends. */
function readRange(text: string, fact: Fact, { language }: Speaker): Reading<Json> {
  const [, open = '', from = '', to = '', close = ''] = ranged.exec(text) ?? [];
  if ((open === '') !== (close === '') || from === '') return fault({ code: 'number', text });
  const min = readPlain(from, fact, language);
  const max = readPlain(to, fact, language);
  if (!min.ok || !max.ok) return min.ok ? max : min;
  if (Number(min.value) > Number(max.value)) return fault({ code: 'reversed', text });
  const ends = { min: min.value, max: max.value };
  return read(open === '' ? ends : { ...ends, bounds: `${open === '[' ? '[' : '('}${close === ']' ? ']' : ')'}` });
}

/** Without leading words: "is", "one of", a range, or what a list includes. */
function readBare(text: string, fact: Fact, speaker: Speaker): Reading<Ask> {
  if (isNumericType(fact.type) && ranged.test(text)) {
    const range = readRange(text, fact, speaker);
    return range.ok ? read(ask('between', range.value)) : range;
  }
  if (fact.type === 'date') return fault({ code: 'date', text });
  if (fact.type === 'boolean') {
    const value = readValue(text, fact, speaker);
    return value.ok ? read(ask('equal', value.value)) : value;
  }
  const list = fact.type === 'list';
  const several = readList(text, fact, speaker);
  if (several.ok && several.value.length > 1) return read(ask(list ? 'containsAny' : 'in', [...several.value]));
  const value = list ? readPlain(text, fact, speaker.language) : readValue(text, fact, speaker);
  return value.ok ? read(ask(list ? 'contains' : 'equal', value.value)) : value;
}

const joints = /\s+and\s+|\s*(?:并且|且)\s*|\s*[,，;；&]\s*|\s+/g;

/** "≥ 5,000 and < 12,000": tried at every place where the text can be two. Days between two days are two bounds as well. */
function readBounds(text: string, fact: Fact, speaker: Speaker): Reading<readonly Ask[]> | undefined {
  if (fact.type === 'string' || fact.type === 'boolean' || fact.type === 'list') return undefined;
  const [, , from = '', to = ''] = (fact.type === 'date' && ranged.exec(text)) || [];
  const days = [readPlain(from, fact, speaker.language), readPlain(to, fact, speaker.language)] as const;
  if (days[0].ok && days[1].ok) return read([ask('onOrAfter', days[0].value), ask('before', days[1].value)]);
  for (const joint of text.matchAll(joints)) {
    const first = readAsk(text.slice(0, joint.index), fact, speaker);
    const second = first.ok ? readAsk(text.slice(joint.index + joint[0].length), fact, speaker) : first;
    if (first.ok && second.ok && isRange([first.value, second.value], fact)) return read([first.value, second.value]);
  }
  return undefined;
}
