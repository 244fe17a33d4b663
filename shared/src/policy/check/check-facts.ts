// The facts as they are declared: bounds in order, levels told apart, defaults that the fact can have.
import { inBoth, inLanguage, say } from '../../language/index.js';
import type { Fact } from '../fact-schema.js';
import { isValueOf } from '../fact-value.js';
import type { Problem } from '../problem.js';
import { formatNumber } from '../sentences/index.js';
import { error, nameOf, shownValue, type Checked } from './report.js';

export const checkFacts = ({ policy }: Checked): Problem[] =>
  policy.facts.flatMap((fact, i) => {
    const name = nameOf(policy, fact.key);
    return [...reversedBounds(fact, i, name), ...repeatedValues(fact, i, name), ...wrongDefault(fact, i, name)];
  });

type Name = ReturnType<typeof nameOf>;

function reversedBounds(fact: Fact, i: number, name: Name): Problem[] {
  if ((fact.type !== 'number' && fact.type !== 'integer') || fact.min === undefined || fact.max === undefined)
    return [];
  if (fact.min <= fact.max) return [];
  const [low, high] = [formatNumber(fact.min), formatNumber(fact.max)];
  const message = say(
    `The least value of “${name.en}” (${low}) is above its greatest (${high}).`,
    `“${name['zh-CN']}”的最小值（${low}）大于最大值（${high}）。`,
  );
  return [error('range-reversed', ['facts', i, 'min'], message, { fact: fact.key })];
}

function repeatedValues(fact: Fact, i: number, name: Name): Problem[] {
  if (fact.type !== 'enum') return [];
  return fact.values.flatMap(({ value, label }, v) => {
    if (fact.values.findIndex((other) => other.value === value) === v) return [];
    const message = inBoth((language) => {
      const shown = inLanguage(label, language) || value;
      return language === 'en'
        ? `“${name.en}” lists “${shown}” more than once.`
        : `“${name['zh-CN']}”重复列出了“${shown}”。`;
    });
    return [error('value-duplicate', ['facts', i, 'values', v], message, { fact: fact.key })];
  });
}

function wrongDefault(fact: Fact, i: number, name: Name): Problem[] {
  if (typeof fact.whenMissing === 'string' || isValueOf(fact, fact.whenMissing.default)) return [];
  const given = fact.whenMissing.default;
  const message = say(
    `“${name.en}” cannot be ${shownValue(given, 'en')}, which is to stand for a missing value.`,
    `“${name['zh-CN']}”缺失时的默认值无效：${shownValue(given, 'zh-CN')}。`,
  );
  return [error('default-invalid', ['facts', i, 'whenMissing', 'default'], message, { fact: fact.key })];
}
