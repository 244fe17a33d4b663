// Lines that two rules both take or both leave, and ranges that nothing lies in.
import { inBoth, say } from '@tierwright/shared/language';
import {
  factAt,
  formatValue,
  isLeaf,
  isNot,
  isReference,
  nodesOf,
  readableFact,
  ruleName,
  type Json,
  type Leaf,
  type Rule,
} from '@tierwright/shared/policy';
import { findInDocument } from '../../document/tree.js';
import { quoted, type Broken, type Fix } from './fix.js';

type Range = { min: Json; max: Json; bounds?: string };

const isRange = (value: unknown): value is Range => typeof value === 'object' && value !== null && 'min' in value;

/** Leaves that mean what they say: none below a "not", none in shared conditions. */
const plainLeaves = ({ conditions }: Rule): Leaf[] => {
  const nodes = [...nodesOf(conditions)];
  return nodes.some((node) => isNot(node) || isReference(node)) ? [] : nodes.filter(isLeaf);
};

const exclusive: Readonly<Record<string, string>> = { lessThanInclusive: 'lessThan', onOrBefore: 'before' };
const inclusive: Readonly<Record<string, string>> = { greaterThan: 'greaterThanInclusive', after: 'onOrAfter' };

const withBounds = (value: Range, at: 0 | 1, bracket: string): Json => {
  const bounds = [...(value.bounds ?? '[)')];
  bounds[at] = bracket;
  return { ...value, bounds: bounds.join('') } as Json;
};

type Change = { operator?: string; value?: Json };

/** The condition no longer holds where it ends. */
function leaving({ operator, value }: Leaf, line: Json): Change | undefined {
  const other = exclusive[operator];
  if (other !== undefined && value === line) return { operator: other };
  if (operator !== 'between' || !isRange(value) || value.max !== line) return undefined;
  return value.bounds?.endsWith(']') ? { value: withBounds(value, 1, ')') } : undefined;
}

/** The condition holds from where it begins. */
function taking({ operator, value }: Leaf, line: Json): Change | undefined {
  const other = inclusive[operator];
  if (other !== undefined && value === line) return { operator: other };
  if (operator !== 'between' || !isRange(value) || value.min !== line) return undefined;
  return value.bounds?.startsWith('(') ? { value: withBounds(value, 0, '[') } : undefined;
}

/** The rule that begins at the line takes it: one of two that both did gives it up, or one of two that did not takes it. */
export function settleBoundary({ problem, policy }: Broken): Fix[] {
  const { fact: key, witness, code, ruleId } = problem;
  const line = key !== undefined && witness ? (factAt(witness.facts, key) as Json | undefined) : undefined;
  if (key === undefined || line === undefined) return [];
  const overlap = code === 'boundary-overlap';
  const asked = policy.rules.filter(({ id, enabled }) => enabled && (!overlap || id === ruleId));
  const found = asked.flatMap((rule) =>
    plainLeaves(rule).flatMap((leaf) => {
      const change = leaf.fact === key ? (overlap ? leaving : taking)(leaf, line) : undefined;
      return change ? [{ rule, leaf, change }] : [];
    }),
  );
  const fact = readableFact(policy, key);
  return found.map(({ rule, leaf, change }): Fix => {
    const label = inBoth((language) => {
      const [name, value] = [quoted(ruleName(policy, rule, language)), formatValue(fact, line, language)];
      if (language === 'en')
        return overlap ? `Let ${name} end just before ${value}` : `Let ${name} begin with ${value}`;
      return overlap ? `${name}不再包含 ${value}` : `${name}包含 ${value}`;
    });
    return { label, commands: [{ type: 'changeLeaf', node: leaf.id, change }] };
  });
}

const leafOf = ({ problem, document }: Broken): Leaf | undefined => {
  const node = problem.nodeId === undefined ? null : findInDocument(document, problem.nodeId);
  return node && isLeaf(node) ? node : undefined;
};

export function includeEnds(broken: Broken): Fix[] {
  const leaf = leafOf(broken);
  if (!leaf || !isRange(leaf.value)) return [];
  const { min, max } = leaf.value;
  const bounds = min === max ? '[]' : '[)';
  const label =
    min === max ? say('Include both ends of the range', '区间包含两端') : say('Include the lower end', '区间包含下限');
  return [{ label, commands: [{ type: 'changeLeaf', node: leaf.id, change: { value: { min, max, bounds } } }] }];
}

export function swapEnds(broken: Broken): Fix[] {
  const leaf = leafOf(broken);
  if (!leaf || !isRange(leaf.value)) return [];
  const value = { ...leaf.value, min: leaf.value.max, max: leaf.value.min } as Json;
  const label = say('Swap the ends of the range', '交换区间两端');
  return [{ label, commands: [{ type: 'changeLeaf', node: leaf.id, change: { value } }] }];
}
