// A condition tree as one line that reads as a person would write it; a negation speaks as its opposite.
import type { Language } from '../../language/index.js';
import { childrenOf, isAll, isAny, isLeaf, isNot, isReference, type Condition } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import { quote } from './format.js';
import { leafTokens } from './leaf-words.js';
import { spaced, text, type Token } from './token.js';
import { rangeTokens, withRanges } from './two-bounds.js';

interface Speaker {
  policy: Policy;
  language: Language;
}

type Place = 'top' | 'nested';

/** What the condition asks, as tokens: "annual spend at least 12,000 CNY and orders at least 4". */
export const conditionSentence = (policy: Policy, node: Condition, language: Language): Token[] =>
  spaced(conditionTokens({ policy, language }, node, false, 'top'), language);

/** The tokens of a tree, not yet spaced. */
function conditionTokens(speaker: Speaker, node: Condition, negated: boolean, place: Place): Token[] {
  if (isLeaf(node)) return leafTokens(speaker.policy, node, speaker.language, negated);
  if (isNot(node)) return conditionTokens(speaker, node.not, !negated, place);
  if (isReference(node)) return referenceTokens(speaker, node.condition, node.id, negated);
  const only = childrenOf(node).length === 1 ? childrenOf(node)[0] : undefined;
  if (only) return conditionTokens(speaker, only, negated, place);
  return speaker.language === 'en'
    ? englishGroup(speaker, node, negated, place)
    : chineseGroup(speaker, node, negated, place);
}

function referenceTokens({ language }: Speaker, name: string, nodeId: string, negated: boolean): Token[] {
  const named: Token = { kind: 'condition', text: quote(name), nodeId };
  if (language === 'en') return [named, { kind: 'operator', text: negated ? 'is not met' : 'is met', nodeId }];
  return [{ kind: 'operator', text: negated ? '不满足' : '满足', nodeId }, named];
}

/** The parts of a group; in an `all`, two bounds of one fact are one part. */
function partsOf(speaker: Speaker, group: Condition, negated: boolean): Token[][] {
  const children = childrenOf(group);
  const spoken =
    isAll(group) && !negated ? withRanges(children) : children.map((node) => ({ is: 'node', node }) as const);
  return spoken.map((part) =>
    part.is === 'range'
      ? rangeTokens(speaker.policy, part.lower, part.upper, speaker.language)
      : conditionTokens(speaker, part.node, false, 'nested'),
  );
}

/** Whether a part joins values of its own, so that a bare "or" behind it could be taken for one more of these. */
const joinsValues = (part: readonly Token[]): boolean =>
  part.some(({ kind, text: words }) => kind !== 'value' && /^(and|or)\b/.test(words));

const isGroup = (node: Condition): boolean =>
  isNot(node) ? isGroup(node.not) : (isAll(node) || isAny(node)) && childrenOf(node).length > 0;

/** Joins with commas and, before the last, a word. */
function joined(parts: readonly Token[][], comma: string, lastComma: string, word: Token): Token[] {
  return parts.flatMap((part, i) => {
    if (i === 0) return part;
    const last = i === parts.length - 1;
    return [text(last ? lastComma : comma), ...(last ? [word] : []), ...part];
  });
}

function englishGroup(speaker: Speaker, group: Condition, negated: boolean, place: Place): Token[] {
  const children = childrenOf(group);
  const parts = partsOf(speaker, group, negated);
  const word = (words: string): Token => ({ kind: 'group', text: words, nodeId: group.id });
  if (parts.length === 0) return [word('…')];
  if (parts.length === 1) return parts[0] ?? [];
  const simple = !children.some(isGroup);
  const paired = parts.length === 2 && simple;
  const all = isAll(group);
  const lastComma = simple && !parts.some(joinsValues) ? '' : ',';
  const list = joined(parts, ',', lastComma, word(all ? 'and' : 'or'));
  if (negated && paired && !all) return [word('neither'), ...joined(parts, '', lastComma, word('nor'))];
  if (negated && paired) return [word('not both'), ...list];
  if (negated) return [word(all ? 'not all of' : 'none of'), text('('), ...list, text(')')];
  if (place === 'top') return list;
  if (paired) return [word(all ? 'both' : 'either'), ...list];
  return [text('('), ...list, text(')')];
}

function chineseGroup(speaker: Speaker, group: Condition, negated: boolean, place: Place): Token[] {
  const parts = partsOf(speaker, group, negated);
  const word = (words: string): Token => ({ kind: 'group', text: words, nodeId: group.id });
  if (parts.length === 0) return [word('…')];
  if (parts.length === 1) return parts[0] ?? [];
  if (negated) {
    const list = parts.flatMap((part, i) => (i === 0 ? part : [text('；'), ...part]));
    return [text('（'), ...list, text('）'), word(isAll(group) ? '不同时满足' : '均不满足')];
  }
  const list = joined(parts, '，', '，', word(isAll(group) ? '且' : '或'));
  return place === 'top' ? list : [text('（'), ...list, text('）')];
}

const headings = {
  all: { en: 'all of', 'zh-CN': '同时满足' },
  any: { en: 'any of', 'zh-CN': '满足任一' },
  none: { en: 'none of', 'zh-CN': '均不满足' },
  notAll: { en: 'not all of', 'zh-CN': '不同时满足' },
} as const;
export type GroupKind = keyof typeof headings;

/** What a group is called on the canvas and in outlines. */
export const groupWords = (kind: GroupKind, language: Language): string => headings[kind][language];
