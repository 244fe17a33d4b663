// The value of a single condition against what its operator takes.
import { languages, say, type LocalText } from '../../language/index.js';
import type { Leaf } from '../condition-schema.js';
import { isNumericType, type Fact, type FactOf } from '../fact-schema.js';
import { isItemOf, isOfType, valueLimits } from '../fact-value.js';
import { periodUnits, rangeBounds, type Operand } from '../operators.js';
import { comparedFact } from '../reads.js';
import { formatNumber } from '../sentences/index.js';
import { nameOf, shownValue, type Checked } from './report.js';

export interface Finding {
  code: string;
  /** Below the leaf. */
  at: readonly PropertyKey[];
  message: LocalText;
  /** The fact on the right, where that is what is wrong. */
  compared?: string;
}

/** More than a thousand years of anything is a slip of the pen, and no calendar has them. */
const longestPeriod = { days: 366_000, months: 12_000, years: 1_000 } as const;

export function checkOperand(checked: Checked, leaf: Leaf, fact: Fact, operand: Operand): Finding[] {
  const name = nameOf(checked.policy, leaf.fact);
  const { value } = leaf;
  if (operand === 'nothing') return value === undefined ? [] : [found('value-unexpected', superfluous(name))];
  if (value === undefined) return [found('value-missing', missing(name))];
  if (operand === 'value' && isRecord(value)) return checkCompared(checked, leaf, fact, name);
  switch (operand) {
    case 'value':
      return isOfType(fact, value) ? [] : [found(wrongCode(fact, value), wrongValue(fact, name, value))];
    case 'item':
      return fact.type === 'list' && isItemOf(fact, value) ? [] : [found('value-type', wrongItem(fact, name, value))];
    case 'values':
    case 'items':
      return checkSeveral(fact, name, value);
    case 'range':
      return checkRange(fact, name, value);
    case 'period':
      return checkPeriod(name, value);
    default:
      return operand satisfies never;
  }
}

type Name = LocalText;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const found = (code: string, message: LocalText, at: readonly PropertyKey[] = ['value']): Finding => ({
  code,
  at,
  message,
});

const missing = (name: Name) =>
  say(`“${name.en}” has nothing to be compared with yet.`, `“${name['zh-CN']}”还没有填写比较值。`);
const superfluous = (name: Name) =>
  say(`this condition on “${name.en}” takes no value.`, `关于“${name['zh-CN']}”的这个条件不需要值。`);

const expectations: Readonly<Record<Exclude<Fact['type'], 'list'>, LocalText>> = {
  number: say('a number', '数值'),
  integer: say('a whole number', '整数'),
  boolean: say('yes or no', '“是”或“否”'),
  string: say(
    `text of at most ${formatNumber(valueLimits.text)} characters`,
    `不超过 ${formatNumber(valueLimits.text)} 个字符的文本`,
  ),
  enum: say('one of its levels', '已列出的级别之一'),
  date: say('a real calendar day', '真实存在的日期'),
};

const wrongCode = (fact: Fact, value: unknown): string =>
  fact.type === 'enum' && typeof value === 'string' ? 'value-not-listed' : 'value-type';

const wrongValue = (fact: Fact, name: Name, value: unknown): LocalText =>
  fact.type === 'list' ? wrongItem(fact, name, value) : wrong(expectations[fact.type], name, value);

const wrongItem = (fact: Fact, name: Name, value: unknown): LocalText =>
  wrong(expectations[fact.type === 'list' && fact.itemType === 'number' ? 'number' : 'string'], name, value);

const wrong = (expected: LocalText, name: Name, value: unknown): LocalText => {
  const [english, chinese] = languages.map((language) => shownValue(value, language));
  return say(
    `“${name.en}” must be compared with ${expected.en}, not with ${english}.`,
    `“${name['zh-CN']}”的比较值应为${expected['zh-CN']}，而不是${typeof value === 'number' ? ' ' : ''}${chinese}。`,
  );
};

const comparableTypes = (a: Fact, b: Fact): boolean =>
  isNumericType(a.type)
    ? isNumericType(b.type)
    : a.type === b.type && (a.type !== 'enum' || sameValues(a, b as FactOf<'enum'>));

const sameValues = (a: FactOf<'enum'>, b: FactOf<'enum'>): boolean =>
  a.values.length === b.values.length && a.values.every(({ value }, i) => value === b.values[i]?.value);

function checkCompared({ policy, facts }: Checked, { value }: Leaf, fact: Fact, name: Name): Finding[] {
  const key = comparedFact(value);
  if (key === undefined || Object.keys(value as object).length !== 1)
    return [found('value-type', wrongValue(fact, name, value))];
  const other = facts.get(key);
  if (!other) {
    const message = say(`“${key}” is no fact of this policy.`, `此政策没有客户指标“${key}”。`);
    return [{ ...found('fact-unknown', message, ['value', 'fact']), compared: key }];
  }
  if (comparableTypes(fact, other)) return [];
  const second = nameOf(policy, key);
  const message = say(
    `“${name.en}” cannot be compared with “${second.en}”: they are not of the same kind.`,
    `“${name['zh-CN']}”不能与“${second['zh-CN']}”比较：两者类型不同。`,
  );
  return [{ ...found('facts-not-comparable', message, ['value', 'fact']), compared: key }];
}

function checkSeveral(fact: Fact, name: Name, value: unknown): Finding[] {
  if (!Array.isArray(value)) {
    const message = say(`“${name.en}” needs a list of values here.`, `“${name['zh-CN']}”在此需要一组值。`);
    return [found('value-type', message)];
  }
  if (value.length === 0) {
    const message = say(`“${name.en}” has no values to choose from yet.`, `“${name['zh-CN']}”还没有可选的值。`);
    return [found('values-empty', message)];
  }
  const accepted = (item: unknown) => (fact.type === 'list' ? isItemOf(fact, item) : isOfType(fact, item));
  return value.flatMap((item: unknown, i) =>
    accepted(item) ? [] : [found(wrongCode(fact, item), wrongValue(fact, name, item), ['value', i])],
  );
}

const rangeKeys = new Set(['min', 'max', 'bounds']);

function checkRange(fact: Fact, name: Name, value: unknown): Finding[] {
  const valid =
    isRecord(value) &&
    isOfType(fact, value['min']) &&
    isOfType(fact, value['max']) &&
    Object.keys(value).every((key) => rangeKeys.has(key)) &&
    (value['bounds'] === undefined || rangeBounds.some((bounds) => bounds === value['bounds']));
  if (!valid) {
    const kind = fact.type === 'integer' ? say('whole numbers', '整数') : say('numbers', '数值');
    const message = say(
      `the range of “${name.en}” needs a lower and an upper end, both ${kind.en}.`,
      `“${name['zh-CN']}”的区间需要下限和上限，且都为${kind['zh-CN']}。`,
    );
    return [found('range-invalid', message)];
  }
  const [min, max] = [Number(value['min']), Number(value['max'])];
  if (min <= max) return [];
  const message = say(
    `the range of “${name.en}” begins at ${formatNumber(min)}, above its end at ${formatNumber(max)}.`,
    `“${name['zh-CN']}”的区间下限（${formatNumber(min)}）大于上限（${formatNumber(max)}）。`,
  );
  return [found('range-reversed', message)];
}

function checkPeriod(name: Name, value: unknown): Finding[] {
  if (isRecord(value) && Object.keys(value).length === 2) {
    const { n, unit } = value;
    const known = periodUnits.find((name) => name === unit);
    if (known && Number.isInteger(n) && Number(n) >= 0 && Number(n) <= longestPeriod[known]) return [];
  }
  const message = say(
    `“${name.en}” needs a period here, such as 90 days, 6 months or 2 years.`,
    `“${name['zh-CN']}”在此需要一段时间，例如 90 天、6 个月或 2 年。`,
  );
  return [found('period-invalid', message)];
}
