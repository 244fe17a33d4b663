// Where in the document's text what is selected stands, and what is selected by standing somewhere in the text.
import { pointer, pointerSegments } from '@tierwright/shared/errors';
import type { EditableDocument } from '../document/editable.js';
import { noSelection, selectFact, selectNode, selectRule, selectShared, selectTier } from '../document/selection.js';
import type { Selection } from '../simulation-seam.js';
import { placed, placedTrees } from './read-text.js';
import type { Places } from './parse-text.js';

/** The path of what is selected; of several the first. */
export function pathOfSelection(document: EditableDocument, selection: Selection): string | null {
  const [node] = selection.nodes;
  if (node !== undefined) {
    for (const [path, tree] of placedTrees(document))
      for (const [at, inner] of placed(tree, path)) if (inner.id === node) return at;
    return null;
  }
  const at = (list: string, index: number) => (index < 0 ? null : `/${list}/${index}`);
  const [rule] = selection.rules;
  if (rule !== undefined)
    return at(
      'rules',
      document.rules.findIndex(({ id }) => id === rule),
    );
  const [tier] = selection.tiers;
  if (tier !== undefined)
    return at(
      'tiers',
      document.tiers.findIndex(({ key }) => key === tier),
    );
  if (selection.shared !== null) return pointer(['conditions', selection.shared]);
  if (selection.fact === null) return null;
  const declared = document.facts.findIndex(({ key }) => key === selection.fact);
  const derived = (document.derived ?? []).findIndex(({ key }) => key === selection.fact);
  return at('facts', declared) ?? at('derived', derived);
}

/** The part of the policy around a path: the nearest condition, else its rule, tier, fact or shared condition. */
export function selectionAtPath(document: EditableDocument, path: string): Selection {
  const [list, index = '', ...rest] = pointerSegments(path);
  const i = Number(index);
  switch (list) {
    case 'rules': {
      const rule = document.rules[i];
      if (!rule) return noSelection;
      return (rest[0] === 'conditions' && nodeAround(document, path)) || selectRule(rule.id);
    }
    case 'conditions':
      return Object.hasOwn(document.conditions ?? {}, index)
        ? (rest.length > 0 && nodeAround(document, path)) || selectShared(index)
        : noSelection;
    case 'tiers':
      return document.tiers[i] ? selectTier(document.tiers[i].key) : noSelection;
    case 'facts':
      return document.facts[i] ? selectFact(document.facts[i].key) : noSelection;
    case 'derived':
      return document.derived?.[i]?.key === undefined ? noSelection : selectFact(document.derived[i].key);
    default:
      return noSelection;
  }
}

function nodeAround(document: EditableDocument, path: string): Selection | null {
  let best: { path: string; id: string } | null = null;
  for (const [root, tree] of placedTrees(document)) {
    if (!isWithin(path, root)) continue;
    for (const [at, node] of placed(tree, root))
      if (isWithin(path, at) && at.length >= (best?.path.length ?? 0)) best = { path: at, id: node.id };
  }
  return best && selectNode(best.id);
}

const isWithin = (path: string, root: string): boolean => path === root || path.startsWith(`${root}/`);

/** The path of the innermost value that holds the position, or whose key does. */
export function pathAt(places: Places, position: number): string {
  let best = '';
  let size = Infinity;
  for (const [path, { from, to, key }] of places) {
    const start = key?.from ?? from;
    if (start <= position && position <= to && to - start <= size) [best, size] = [path, to - start];
  }
  return best;
}
