// The policy as lines of an outline: a short rule is one sentence, a longer one a heading with a line for each condition.
import type { Language } from '@tierwright/shared/language';
import {
  childrenOf,
  conditionSentence,
  isAll,
  isAny,
  isNot,
  nodesOf,
  ruleLead,
  type Condition,
  type Effect,
  type Policy,
  type Token,
} from '@tierwright/shared/policy';
import type { EditableRule } from '../document/editable.js';
import { readGroup } from '../document/group-kind.js';
import { saySentences } from './sentences-words.js';

export type Subject =
  | { kind: 'tier' | 'derived'; id: string }
  | { kind: 'rule' | 'node' | 'shared'; id: string }
  | { kind: 'fallback' | 'movement' };

export interface Line {
  id: string;
  subject: Subject;
  /** 0 for what stands on its own, 1 and more for what stands below a heading. */
  depth: number;
  tokens: readonly Token[];
  /** The nodes of which the line speaks. */
  nodes: ReadonlySet<string>;
}

const mostInOneSentence = 3;

const leafCount = (node: Condition): number =>
  [...nodesOf(node)].filter((inner) => childrenOf(inner).length === 0).length;

/** A group of which the sentence would speak as one; a group of one, and a negation, do not show. */
const isShownGroup = (node: Condition): boolean => {
  if (isNot(node)) return isShownGroup(node.not);
  if (!(isAll(node) || isAny(node))) return false;
  const children = childrenOf(node);
  return children.length === 1 ? children.some(isShownGroup) : true;
};

const parts = (node: Condition): readonly Condition[] => {
  const [only, ...others] = childrenOf(node);
  return only && (isNot(node) || others.length === 0) ? parts(only) : childrenOf(node);
};

/** Whether a condition reads well as one sentence. */
export const fitsOneSentence = (node: Condition): boolean =>
  leafCount(node) <= mostInOneSentence && !parts(node).some(isShownGroup);

const text = (words: string): Token => ({ kind: 'text', text: words });
const idsIn = (node: Condition): ReadonlySet<string> => new Set([...nodesOf(node)].map((inner) => inner.id));

export const lineIdOf = (subject: Subject): string =>
  'id' in subject ? `${subject.kind}:${subject.id}` : subject.kind;

export const lineOf = (subject: Subject, tokens: readonly Token[], nodes: ReadonlySet<string> = new Set(), depth = 0) =>
  ({ id: lineIdOf(subject), subject, depth, tokens, nodes }) satisfies Line;

const spaceIn = (language: Language) => text(language === 'en' ? ' ' : '');
const colonIn = (language: Language) => text(language === 'en' ? ': ' : '：');

/** "all of these hold", its kind to be changed. */
function headTokens(node: Condition, language: Language): Token[] {
  const kind = readGroup(node)?.kind ?? 'none';
  const say = (part: 'before' | 'word' | 'after') => saySentences(`head.${kind}.${part}`, { lng: language });
  const word: Token = { kind: 'group', text: say('word'), nodeId: node.id };
  return [text(say('before')), word, spaceIn(language), text(say('after'))].filter((token) => token.text !== '');
}

/** A condition below a heading, and what stands below it in turn. */
function nodeLines(policy: Policy, node: Condition, language: Language, depth: number): Line[] {
  const group = readGroup(node);
  if (!group || fitsOneSentence(node)) {
    const inner = !group && isNot(node) ? node.not : node;
    const sentence = childless(node) ? emptyTokens(language) : conditionSentence(policy, node, language);
    return [lineOf({ kind: 'node', id: inner.id }, sentence, idsIn(node), depth)];
  }
  const head = lineOf(
    { kind: 'node', id: node.id },
    headTokens(node, language),
    new Set([node.id, group.inner.id]),
    depth,
  );
  const below = childrenOf(group.inner).flatMap((child) => nodeLines(policy, child, language, depth + 1));
  return [head, ...below];
}

/** A group that nothing was put into yet. */
function childless(node: Condition): boolean {
  const group = readGroup(node);
  return group !== null && childrenOf(group.inner).length === 0;
}
const emptyTokens = (language: Language): Token[] => [text(saySentences('nothingAsked', { lng: language }))];

/** A tree with words before it: "Gold: annual spend at least 12,000 CNY", or "Gold: all of these hold" and a line for each. */
export function treeLines(
  policy: Policy,
  { subject, lead, tree, language }: { subject: Subject; lead: readonly Token[]; tree: Condition; language: Language },
): Line[] {
  const opening = lead.length === 0 ? [] : [...lead, colonIn(language)];
  if (childless(tree)) return [lineOf(subject, [...opening, ...emptyTokens(language)], idsIn(tree))];
  const group = readGroup(tree);
  if (!group || fitsOneSentence(tree))
    return [lineOf(subject, [...opening, ...conditionSentence(policy, tree, language)], idsIn(tree))];
  const head = lineOf(subject, [...opening, ...headTokens(tree, language)], new Set([tree.id, group.inner.id]));
  return [head, ...childrenOf(group.inner).flatMap((child) => nodeLines(policy, child, language, 1))];
}

/** The lines of one rule. */
export function ruleLines(policy: Policy, rule: EditableRule, language: Language, named: string | null): Line[] {
  const effect: Effect = rule.effect ?? 'qualify';
  const said = ruleLead(policy, { tier: rule.tier, effect }, language);
  const lead = named === null ? said : effect === 'qualify' ? [text(named)] : [text(`${named} · `), ...said];
  return treeLines(policy, { subject: { kind: 'rule', id: rule.id }, lead, tree: rule.conditions, language });
}

/** The lines of a shared condition. */
export function sharedLines(policy: Policy, name: string, tree: Condition, language: Language): Line[] {
  const lead = [text(name)];
  return treeLines(policy, { subject: { kind: 'shared', id: name }, lead, tree, language });
}
