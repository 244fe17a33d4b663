// Facts that are missing, unused or defined in a way that cannot be.
import { inBoth, say } from '@tierwright/shared/language';
import {
  definitionTakenOver,
  factName,
  formatNumber,
  isLeaf,
  nodesOf,
  type Condition,
  type Fact,
  type Leaf,
  type Policy,
} from '@tierwright/shared/policy';
import type { EditableFact } from '../../document/editable.js';
import { quoted, type Broken, type Fix } from './fix.js';

const nameIn = (policy: Policy, key: string) => inBoth((language) => quoted(factName(policy, key, language)));

const declared = ({ problem, document }: Broken): EditableFact | undefined =>
  document.facts.find(({ key }) => key === problem.fact);

const changed = (label: Fix['label'], definition: EditableFact): Fix => ({
  label,
  commands: [{ type: 'changeFact', fact: definition.key, definition }],
});

const dateOperators = new Set(['before', 'onOrBefore', 'after', 'onOrAfter', 'withinLast', 'notWithinLast']);
const listOperators = new Set(['contains', 'doesNotContain', 'containsAny', 'containsAll']);

/** What a fact must be for the conditions that ask of it to mean something. */
function guessed(key: string, leaves: readonly Leaf[]): EditableFact {
  const values = leaves.flatMap(({ value }) => value);
  const isText = values.some((value) => typeof value === 'string');
  if (leaves.some(({ operator }) => dateOperators.has(operator))) return { key, type: 'date' };
  if (leaves.some(({ operator }) => listOperators.has(operator)))
    return { key, type: 'list', itemType: isText ? 'string' : 'number' };
  if (leaves.some(({ operator }) => operator === 'atLeast' || operator === 'atMost')) {
    const levels = [...new Set(values.filter((value) => typeof value === 'string'))];
    return { key, type: 'enum', ordered: true, values: levels.map((value) => ({ value })) };
  }
  if (isText) return { key, type: 'string' };
  return { key, type: values.some((value) => typeof value === 'boolean') ? 'boolean' : 'number' };
}

const treesOf = ({ rules, conditions }: Policy): Condition[] => [
  ...rules.map((rule) => rule.conditions),
  ...Object.values(conditions),
];

/** As the catalogue has it, else as the conditions that ask of it take it. */
export function declare({ problem, policy, catalogue }: Broken): Fix[] {
  const key = problem.fact;
  if (key === undefined || key === '' || policy.derived.some((one) => one.key === key)) return [];
  const leaves = treesOf(policy).flatMap((tree) => [...nodesOf(tree)].filter(isLeaf));
  const known = catalogue.find((fact) => fact.key === key);
  const fact =
    known ??
    guessed(
      key,
      leaves.filter((leaf) => leaf.fact === key),
    );
  const label = known
    ? say(`Take “${key}” from the catalogue`, `从目录中取用“${key}”`)
    : say(`Declare “${key}” as a fact of this policy`, `将“${key}”声明为此政策的客户指标`);
  return [{ label, commands: [{ type: 'addFact', fact: fact as EditableFact }] }];
}

export function removeFact({ problem, policy }: Broken): Fix[] {
  const key = problem.fact;
  if (key === undefined) return [];
  const name = nameIn(policy, key);
  const label = say(`Remove ${name.en} from this policy`, `从此政策中移除${name['zh-CN']}`);
  return [{ label, commands: [{ type: 'remove', nodes: [], rules: [], tiers: [], facts: [key] }] }];
}

/** What is not known counts as nothing. */
export function countAsNothing(broken: Broken): Fix[] {
  const fact = declared(broken);
  const isNumber = fact?.type === 'number' || fact?.type === 'integer';
  if (!fact || (!isNumber && fact.type !== 'boolean')) return [];
  const value = isNumber ? Math.max(0, fact.min ?? 0) : false;
  const name = nameIn(broken.policy, fact.key);
  const words =
    typeof value === 'number' ? { en: formatNumber(value), 'zh-CN': formatNumber(value) } : { en: 'no', 'zh-CN': '否' };
  const label = say(
    `Treat ${name.en} as ${words.en} where it is not known`,
    `${name['zh-CN']}未知时视为 ${words['zh-CN']}`,
  );
  return [changed(label, { ...fact, whenMissing: { default: value } })];
}

export function leaveUndetermined(broken: Broken): Fix[] {
  const fact = declared(broken);
  if (!fact) return [];
  const { whenMissing: _, ...rest } = fact;
  const name = nameIn(broken.policy, fact.key);
  return [
    changed(
      say(`Leave customers without ${name.en} undetermined`, `缺少${name['zh-CN']}的客户为待定`),
      rest as EditableFact,
    ),
  ];
}

export function swapBounds(broken: Broken): Fix[] {
  const fact = declared(broken);
  if (!fact || (fact.type !== 'number' && fact.type !== 'integer')) return [];
  const label = say('Swap the least and the greatest value', '交换最小值和最大值');
  return [changed(label, { ...fact, min: fact.max, max: fact.min } as EditableFact)];
}

export function listOnce(broken: Broken): Fix[] {
  const fact = declared(broken);
  if (fact?.type !== 'enum') return [];
  const values = fact.values.filter(({ value }, i) => fact.values.findIndex((other) => other.value === value) === i);
  return [changed(say('Keep each value once', '每个值只保留一个'), { ...fact, values } as EditableFact)];
}

export function takeFromCatalogue(broken: Broken): Fix[] {
  const fact = declared(broken);
  const known = broken.catalogue.find(({ key }) => key === fact?.key);
  if (!fact || !known) return [];
  const label = say('Take over the catalogue’s definition', '采用目录中的定义');
  return [changed(label, definitionTakenOver(fact as Fact, known) as EditableFact)];
}
