// How a change of one condition is said.
import type { Language } from '../../language/index.js';
import { isLeaf, type Condition, type Leaf } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import { conditionSentence, groupWords, plainText, quote, type GroupKind } from '../sentences/index.js';
import { leafPieces } from '../sentences/leaf-pieces.js';
import { factToken } from '../sentences/leaf-words.js';
import { spaced, text } from '../sentences/token.js';
import { sameJson } from './same-json.js';
import type { Both } from './both.js';
import type { FlatNode, OwnPart } from './flat-tree.js';

export const conditionWords = (policy: Policy, node: Condition, language: Language): string =>
  plainText(conditionSentence(policy, node, language));

/** A node as it reads where it stands. */
const inPlace = (policy: Policy, { node, negated }: FlatNode, language: Language): string =>
  conditionWords(policy, negated ? { id: node.id, not: node } : node, language);

const kindOf = (own: OwnPart): GroupKind | undefined =>
  own === 'not' ? 'none' : typeof own === 'string' ? own : undefined;

export function addedWords(policy: Policy, flat: FlatNode, language: Language): string {
  const condition = quote(inPlace(policy, flat, language));
  return language === 'en' ? `condition ${condition} added` : `新增条件${condition}`;
}

export function removedWords(policy: Policy, flat: FlatNode, language: Language): string {
  const condition = quote(inPlace(policy, flat, language));
  return language === 'en' ? `condition ${condition} removed` : `删除条件${condition}`;
}

/** `parent` is where the node stands after; left out where it only changed its place below the same one. */
export function movedWords(
  policy: Policy,
  before: FlatNode,
  after: FlatNode,
  parent: FlatNode | undefined,
  language: Language,
): string {
  const condition = quote(inPlace(policy, after, language));
  const kind = parent && kindOf(parent.own);
  if (kind) {
    const group = quote(groupWords(kind, language));
    return language === 'en' ? `condition ${condition} moved under ${group}` : `条件${condition}移到${group}之下`;
  }
  const [from, to] = [before.place.index + 1, after.place.index + 1];
  if (before.place.parent !== after.place.parent || from === to)
    return language === 'en' ? `condition ${condition} moved` : `条件${condition}的位置已调整`;
  return language === 'en'
    ? `condition ${condition} moved from place ${from} to ${to}`
    : `条件${condition}由第 ${from} 位移到第 ${to} 位`;
}

/** "annual spend at least 10,000 → 12,000 CNY", with as much said once as both sides share. */
export function changedWords(both: Both, before: FlatNode, after: FlatNode, language: Language): string {
  if (isLeaf(before.node) && isLeaf(after.node)) {
    const short = changedLeaf(both, before, after, before.node, after.node, language);
    if (short !== undefined) return short;
  }
  const [from, to] = [kindOf(before.own), kindOf(after.own)];
  if (from && to) {
    const children = conditionWords(both.after, after.node, language);
    const kinds = `${groupWords(from, language)} → ${groupWords(to, language)}`;
    return language === 'en' ? `${kinds} (now ${quote(children)})` : `${kinds}（现为${quote(children)}）`;
  }
  return `${inPlace(both.before, before, language)} → ${inPlace(both.after, after, language)}`;
}

function changedLeaf(
  both: Both,
  before: FlatNode,
  after: FlatNode,
  from: Leaf,
  to: Leaf,
  language: Language,
): string | undefined {
  if (from.fact !== to.fact) return undefined;
  const old = leafPieces(both.before, from, language, before.negated);
  const now = leafPieces(both.after, to, language, after.negated);
  const fact = factToken(both.after, to, language);
  const arrow = text(' → ');
  const ended = [text(now.unit), text(now.words.after)];
  const sameWords = sameJson(old.words, now.words) && old.unit === now.unit;
  const line = sameWords
    ? [fact, text(now.words.before), ...old.value, arrow, ...now.value, ...ended]
    : [
        fact,
        text(old.words.before),
        ...old.value,
        text(old.unit),
        text(old.words.after),
        arrow,
        text(now.words.before),
        ...now.value,
        ...ended,
      ];
  const said = plainText(spaced(line, language));
  const unchanged = sameWords && plainText(spaced(old.value, language)) === plainText(spaced(now.value, language));
  if (!unchanged) return said;
  return language === 'en'
    ? `${inPlace(both.after, after, language)} (changed)`
    : `${inPlace(both.after, after, language)}（已修改）`;
}
