// One cell as the value of a fact, strictly: a number is written as in JSON, and nothing is guessed.
import { failed, ok, type Result } from '../errors/index.js';
import type { LocalText } from '../language/index.js';
import { isStorableText, isValueOf, type Fact, type FactOf, type Json, type Policy } from '../policy/index.js';
import { wordings } from './columns.js';
import { harmful } from './formula-cells.js';

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** Undoes what `harmless` does to a text on its way out. */
export const textOf = (cell: string): string => (cell.startsWith("'") && harmful(cell.slice(1)) ? cell.slice(1) : cell);

const refusal = (en: string, zh: string) => failed<LocalText>({ en, 'zh-CN': zh });

function numberRefusal({ type, min, max }: FactOf<'number'> | FactOf<'integer'>) {
  const [en, zh] = type === 'integer' ? ['a whole number', '整数'] : ['a number such as 1234.5', '数字，例如 1234.5'];
  const enBounds = [min === undefined ? '' : `at least ${min}`, max === undefined ? '' : `at most ${max}`];
  const zhBounds = [min === undefined ? '' : `不小于 ${min}`, max === undefined ? '' : `不大于 ${max}`];
  const english = [en, ...enBounds].filter(Boolean).join(', ');
  return refusal(
    `must be ${english}, without separators or units`,
    `必须是${[zh, ...zhBounds].filter(Boolean).join('，')}，不带分隔符和单位`,
  );
}

function refusalFor(fact: Fact) {
  switch (fact.type) {
    case 'number':
    case 'integer':
      return numberRefusal(fact);
    case 'boolean':
      return refusal('must be true or false', '必须是 true 或 false');
    case 'string':
      return refusal('must be a text of at most 1,000 characters', '必须是不超过 1,000 个字符的文本');
    case 'enum': {
      const values = fact.values.map(({ value }) => value);
      return refusal(`must be one of ${values.join(', ')}`, `必须是以下之一：${values.join('、')}`);
    }
    case 'date':
      return refusal('must be a real day such as 2026-11-21', '必须是真实存在的日期，例如 2026-11-21');
    case 'list':
      return refusal('must be values with “;” between them', '必须是用“;”分隔的值');
    default:
      return fact satisfies never;
  }
}

/** A value of the enum, or the one value that carries this label. */
function enumValue(fact: FactOf<'enum'>, text: string): string {
  if (fact.values.some(({ value }) => value === text)) return text;
  const named = fact.values.filter(({ label }) => wordings(label).includes(text));
  return named.length === 1 && named[0] ? named[0].value : text;
}

const numberFrom = (text: string): Json => (jsonNumber.test(text) ? Number(text) : text);

function listFrom(fact: FactOf<'list'>, text: string): Json {
  if (text.startsWith('[')) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      return text;
    }
  }
  const items = text.split(';').map((item) => item.trim());
  return fact.itemType === 'number' ? items.map(numberFrom) : items;
}

function valueFrom(fact: Fact, cell: string): Json {
  const text = cell.trim();
  switch (fact.type) {
    case 'number':
    case 'integer':
      return numberFrom(text);
    case 'boolean':
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text;
    case 'enum':
      return enumValue(fact, textOf(text));
    case 'string':
      return textOf(cell);
    case 'date':
      return text;
    case 'list':
      return listFrom(fact, textOf(text));
    default:
      return fact satisfies never;
  }
}

/** A cell that is not empty. The refusal is the end of a sentence that begins with the column. */
export function readFactCell(fact: Fact, cell: string): Result<Json, LocalText> {
  const value = valueFrom(fact, cell);
  return isStorableText(cell) && isValueOf(fact, value) ? ok(value) : refusalFor(fact);
}

/** How a cell says that there is no tier; an empty one says nothing. */
export const noTierCell = '(none)';

/** A tier by its key, or by the one name that it alone has; null for no tier. */
export function readTierCell(policy: Policy, cell: string): Result<string | null, LocalText> {
  const text = textOf(cell.trim());
  if (text === noTierCell || text === '(无)') return ok(null);
  if (policy.tiers.some(({ key }) => key === text)) return ok(text);
  const named = policy.tiers.filter(({ name }) => wordings(name).includes(text));
  if (named.length === 1 && named[0]) return ok(named[0].key);
  const keys = policy.tiers.map(({ key }) => key);
  return refusal(`must be a tier of this policy: ${keys.join(', ')}`, `必须是该政策的等级：${keys.join('、')}`);
}
