// How checks speak: one finding at a time, in both languages, by the words that people know.
import { pointer } from '../../errors/index.js';
import { inBoth, say, type Language, type LocalText } from '../../language/index.js';
import { isLeaf, type Condition, type Leaf } from '../condition-schema.js';
import type { Fact } from '../fact-schema.js';
import { factName, ruleName } from '../names.js';
import type { Policy, Rule } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { formatValue, quote } from '../sentences/index.js';

/** What every check is given. */
export interface Checked {
  policy: Policy;
  today: string;
  catalogue?: readonly Fact[] | undefined;
  facts: ReadonlyMap<string, Fact>;
  trees: readonly Tree[];
}

/** A condition tree of the document: a rule's or a shared one. */
export interface Tree {
  root: Condition;
  path: readonly PropertyKey[];
  rule?: Rule;
  name?: string;
}

export type Ids = Pick<Problem, 'ruleId' | 'nodeId' | 'fact' | 'tier'>;

export const error = (code: string, path: readonly PropertyKey[], message: LocalText, ids: Ids = {}): Problem => ({
  code,
  severity: 'error',
  path: pointer(path),
  ...ids,
  message,
});

export const warning = (code: string, path: readonly PropertyKey[], message: LocalText, ids: Ids = {}): Problem => ({
  ...error(code, path, message, ids),
  severity: 'warning',
});

export const nameOf = (policy: Policy, key: string): LocalText => inBoth((language) => factName(policy, key, language));

/** "In “Gold by spend”: …", so that a sentence in a list says what it is about. */
export function inTree(policy: Policy, tree: Tree, message: LocalText): LocalText {
  const { rule, name } = tree;
  if (rule)
    return say(
      `In “${ruleName(policy, rule, 'en')}”: ${message.en}`,
      `“${ruleName(policy, rule, 'zh-CN')}”中，${message['zh-CN']}`,
    );
  return say(`In the shared condition “${name}”: ${message.en}`, `共用条件“${name}”中，${message['zh-CN']}`);
}

export const idsOf = (tree: Tree, node: Condition, fact?: string): Ids => ({
  ...(tree.rule ? { ruleId: tree.rule.id } : {}),
  nodeId: node.id,
  ...(fact === undefined ? {} : { fact }),
});

/** "A → B → A", with the middle left out of a long one. */
export function roundTrip(names: readonly string[]): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), '…'] : names;
  return [...shown, names[0]].join(' → ');
}

/** A JSON value in the words of a message. */
export function shownValue(value: unknown, language: Language): string {
  const english = language === 'en';
  if (value === null) return english ? 'an empty value' : '空值';
  if (Array.isArray(value)) return english ? 'a list' : '一组值';
  if (typeof value === 'object') return english ? 'something else' : '其他内容';
  const words = formatValue(undefined, value, language);
  return typeof value === 'number' ? words : quote(words);
}

/** One node of a tree with its place. */
export interface Place {
  tree: Tree;
  node: Condition;
  path: readonly PropertyKey[];
}
export interface LeafPlace extends Place {
  node: Leaf;
}
export const isLeafPlace = (place: Place): place is LeafPlace => isLeaf(place.node);
