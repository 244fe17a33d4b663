// Derived facts: formulas that can be read, scorecards that can be added up, no circles.
import { say } from '../../language/index.js';
import { cyclesIn } from '../cycles.js';
import type { DerivedFact, ScorecardItem } from '../derived-schema.js';
import { isNumericType } from '../fact-schema.js';
import { usesOf } from '../formula.js';
import { parseFormula } from '../formula-parser.js';
import type { Problem } from '../problem.js';
import { inputsOf } from '../reads.js';
import { error, nameOf, roundTrip, type Checked } from './report.js';

type DerivedOf<K extends DerivedFact['kind']> = Extract<DerivedFact, { kind: K }>;
type Path = readonly PropertyKey[];

export const checkDerived = (checked: Checked): Problem[] => [
  ...checked.policy.derived.flatMap((derived, i) =>
    derived.kind === 'formula'
      ? checkFormula(checked, derived, ['derived', i, 'expression'])
      : checkScorecard(checked, derived, ['derived', i, 'items']),
  ),
  ...circles(checked),
];

function checkFormula(checked: Checked, derived: DerivedOf<'formula'>, path: Path): Problem[] {
  const name = nameOf(checked.policy, derived.key);
  const parsed = parseFormula(derived.expression);
  if (!parsed.ok) {
    const { message } = parsed.error;
    const told = say(`The formula of “${name.en}”: ${message.en}`, `“${name['zh-CN']}”的公式有误：${message['zh-CN']}`);
    return [error('formula-invalid', path, told, { fact: derived.key })];
  }
  const told = new Set<string>();
  return usesOf(parsed.value).flatMap(({ key, as }): Problem[] => {
    if (told.has(`${as} ${key}`)) return [];
    told.add(`${as} ${key}`);
    const fact = checked.facts.get(key);
    if (!fact) return [unknownInput(derived, key, name, path)];
    if (as === 'date' ? fact.type === 'date' : isNumericType(fact.type)) return [];
    const input = nameOf(checked.policy, key);
    const message =
      as === 'date'
        ? say(
            `The formula of “${name.en}” counts the time since “${input.en}”, which is not a date.`,
            `“${name['zh-CN']}”的公式计算距“${input['zh-CN']}”的时间，但它不是日期。`,
          )
        : say(
            `The formula of “${name.en}” calculates with “${input.en}”, which is not a number.`,
            `“${name['zh-CN']}”的公式使用了“${input['zh-CN']}”，但它不是数值。`,
          );
    return [error('fact-wrong-type', path, message, { fact: derived.key })];
  });
}

function unknownInput(derived: DerivedFact, key: string, name: ReturnType<typeof nameOf>, path: Path): Problem {
  const message = say(
    key === ''
      ? `A fact is still to be chosen in “${name.en}”.`
      : `“${name.en}” uses “${key}”, which is no fact of this policy.`,
    key === ''
      ? `“${name['zh-CN']}”中还有未选择的客户指标。`
      : `“${name['zh-CN']}”使用了“${key}”，但此政策没有该客户指标。`,
  );
  return error('fact-unknown', path, message, { fact: derived.key });
}

function checkScorecard(checked: Checked, derived: DerivedOf<'scorecard'>, path: Path): Problem[] {
  const name = nameOf(checked.policy, derived.key);
  if (derived.items.length === 0) {
    const message = say(`The scorecard “${name.en}” has no items yet.`, `评分卡“${name['zh-CN']}”还没有任何项目。`);
    return [error('scorecard-empty', path, message, { fact: derived.key })];
  }
  return derived.items.flatMap((item, i) => {
    const at = [...path, i];
    if (!checked.facts.has(item.fact)) return [unknownInput(derived, item.fact, name, [...at, 'fact'])];
    return 'points' in item ? checkPoints(checked, derived, item, at) : checkBands(checked, derived, item, at);
  });
}

type ItemOf<K extends 'points' | 'bands'> = Extract<ScorecardItem, Record<K, unknown>>;

function checkPoints({ policy, facts }: Checked, derived: DerivedFact, item: ItemOf<'points'>, at: Path): Problem[] {
  const fact = facts.get(item.fact);
  const [name, input] = [nameOf(policy, derived.key), nameOf(policy, item.fact)];
  const ids = { fact: derived.key };
  if (fact?.type !== 'enum') {
    const message = say(
      `“${name.en}” gives points for the levels of “${input.en}”, which has none. Use ranges.`,
      `“${name['zh-CN']}”按“${input['zh-CN']}”的级别计分，但它没有级别，请改用区间。`,
    );
    return [error('points-without-levels', [...at, 'points'], message, ids)];
  }
  return Object.keys(item.points).flatMap((value): Problem[] => {
    if (fact.values.some((entry) => entry.value === value)) return [];
    const message = say(
      `“${name.en}” gives points for “${value}”, which is no level of “${input.en}”.`,
      `“${name['zh-CN']}”为“${value}”计分，但“${input['zh-CN']}”没有该级别。`,
    );
    return [error('value-not-listed', [...at, 'points', value], message, ids)];
  });
}

function checkBands({ policy, facts }: Checked, derived: DerivedFact, item: ItemOf<'bands'>, at: Path): Problem[] {
  const fact = facts.get(item.fact);
  const [name, input] = [nameOf(policy, derived.key), nameOf(policy, item.fact)];
  const ids = { fact: derived.key };
  if (fact && !isNumericType(fact.type)) {
    const message = say(
      `“${name.en}” gives points for ranges of “${input.en}”, which is not a number.`,
      `“${name['zh-CN']}”按“${input['zh-CN']}”的区间计分，但它不是数值。`,
    );
    return [error('bands-without-number', [...at, 'bands'], message, ids)];
  }
  return item.bands.flatMap(({ below }, b): Problem[] => {
    const previous = item.bands[b - 1]?.below ?? -Infinity;
    const last = b === item.bands.length - 1;
    if (last ? below === undefined : below !== undefined && below > previous) return [];
    const message = say(
      `In “${name.en}” the ranges of “${input.en}” must rise, and only the last has no upper end.`,
      `“${name['zh-CN']}”中“${input['zh-CN']}”的区间必须递增，且只有最后一个没有上限。`,
    );
    return [error('bands-out-of-order', [...at, 'bands', b], message, ids)];
  });
}

function circles({ policy }: Checked): Problem[] {
  const graph = new Map(policy.derived.map((derived) => [derived.key, inputsOf(derived)]));
  return cyclesIn(graph).map(({ name: key, round }) => {
    const name = nameOf(policy, key);
    const names = round.map((member) => nameOf(policy, member));
    const message = say(
      `“${name.en}” is computed from itself: ${roundTrip(names.map(({ en }) => en))}.`,
      `“${name['zh-CN']}”循环引用了自身：${roundTrip(names.map((words) => words['zh-CN']))}。`,
    );
    const i = policy.derived.findIndex((derived) => derived.key === key);
    return error('cycle', ['derived', i], message, { fact: key });
  });
}
