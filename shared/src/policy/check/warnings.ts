// What is allowed and yet worth a second look, as far as it can be seen without searching for customers.
import { say } from '../../language/index.js';
import { isLeaf, isNot, type Condition, type Leaf } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { factsOfLeaf, factsReadBy, inputsOf, leavesThrough } from '../reads.js';
import { formatDay } from '../sentences/index.js';
import { placesIn } from './places.js';
import { idsOf, inTree, nameOf, warning, type Checked, type Place } from './report.js';

export function reviewOverdue({ policy: { reviewBy }, today }: Checked): Problem[] {
  if (reviewBy === undefined || reviewBy >= today) return [];
  const message = say(
    `This policy was to be reviewed by ${formatDay(reviewBy, 'en')}.`,
    `此政策应在${formatDay(reviewBy, 'zh-CN')}前复审，现已逾期。`,
  );
  return [warning('review-overdue', ['reviewBy'], message)];
}

export function unusedFacts({ policy }: Checked): Problem[] {
  const read = new Set(policy.rules.flatMap((rule) => [...factsReadBy(policy, rule.conditions)]));
  const unused = (list: 'facts' | 'derived') =>
    policy[list].flatMap(({ key }, i): Problem[] => {
      if (key === '' || read.has(key)) return [];
      const name = nameOf(policy, key);
      const message = say(`No rule uses “${name.en}”.`, `没有规则使用“${name['zh-CN']}”。`);
      return [warning('fact-unused', [list, i], message, { fact: key })];
    });
  return [...unused('facts'), ...unused('derived')];
}

/** Facts that can be missing when a customer is decided on, derived ones by way of their inputs. */
function possiblyMissing(policy: Policy): (key: string) => boolean {
  const known = new Map<string, boolean>(policy.facts.map((fact) => [fact.key, fact.whenMissing === 'undetermined']));
  const derived = new Map(policy.derived.map((entry) => [entry.key, entry]));
  const canBeMissing = (key: string): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, false);
    const entry = derived.get(key);
    const answer = entry !== undefined && inputsOf(entry).some(canBeMissing);
    known.set(key, answer);
    return answer;
  };
  return canBeMissing;
}

const asksPresence = ({ operator }: Leaf): boolean => operator === 'isPresent' || operator === 'isMissing';

/** The first fact below a node that can leave it unknown, shared conditions included. */
function unknownFact(policy: Policy, root: Condition, canBeMissing: (key: string) => boolean): string | undefined {
  for (const leaf of leavesThrough(policy, root)) {
    const key = asksPresence(leaf) ? undefined : factsOfLeaf(leaf).find(canBeMissing);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** Authors expect "is not" to hold for a customer without the figure; it leaves them undetermined instead. */
export function negationsOverMissing({ policy, trees }: Checked): Problem[] {
  const canBeMissing = possiblyMissing(policy);
  return trees.flatMap((tree) =>
    [...placesIn(tree)].flatMap((place): Problem[] => {
      const { node } = place;
      const negated = isLeaf(node)
        ? node.operator === 'notEqual'
          ? node
          : undefined
        : isNot(node)
          ? node.not
          : undefined;
      const key = negated && unknownFact(policy, negated, canBeMissing);
      return key === undefined ? [] : [undecidedWithout(policy, place, key)];
    }),
  );
}

function undecidedWithout(policy: Policy, { tree, node, path }: Place, key: string): Problem {
  const name = nameOf(policy, key);
  const message = say(
    `a customer without “${name.en}” neither meets nor fails “is not”: they stay undetermined.`,
    `没有“${name['zh-CN']}”数据的客户既不算满足也不算不满足这个否定条件，结果为待定。`,
  );
  return warning('negation-over-missing', path, inTree(policy, tree, message), idsOf(tree, node, key));
}

/** Ranges that no number lies in, although their ends are in order. */
export const emptyRanges = ({ policy, facts, trees }: Checked): Problem[] =>
  trees.flatMap((tree) =>
    [...placesIn(tree)].flatMap(({ node, path }): Problem[] => {
      if (!isLeaf(node) || node.operator !== 'between') return [];
      if (!isEmptyRange(node.value, facts.get(node.fact)?.type === 'integer')) return [];
      const name = nameOf(policy, node.fact);
      const message = say(`no value of “${name.en}” lies in its range.`, `“${name['zh-CN']}”的区间内没有任何值。`);
      return [warning('range-empty', [...path, 'value'], inTree(policy, tree, message), idsOf(tree, node, node.fact))];
    }),
  );

function isEmptyRange(value: unknown, whole: boolean): boolean {
  const { min, max, bounds = '[)' } = (value ?? {}) as { min?: unknown; max?: unknown; bounds?: unknown };
  if (typeof min !== 'number' || typeof max !== 'number' || min > max) return false;
  if (min === max) return bounds !== '[]';
  return whole && bounds === '()' && max - min === 1;
}
