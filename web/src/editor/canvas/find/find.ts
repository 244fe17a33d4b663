// What of a policy answers a search: by every word, in the reader's language or the other one, folded rules included.
import { inLanguage, languages, type Language } from '@tierwright/shared/language';
import { isLeaf, isReference, leafWords, nodesOf, tierName, type Condition } from '@tierwright/shared/policy';
import type { EditableDocument } from '../../document/editable.js';
import { vocabularyOf } from '../../document/vocabulary.js';
import { nodeGraphId, ruleGraphId, sharedGraphId, tierGraphId } from '../../graph/graph-id.js';

interface Entry {
  /** The graph id of the part. */
  id: string;
  text: string;
  /** The card that hides it when it is folded. */
  card: string | null;
}

export type Found = Pick<Entry, 'id' | 'card'>;

const indexes = new WeakMap<EditableDocument, readonly Entry[]>();

/** In reading order: rule by rule with what it asks, then shared conditions, then tiers. */
export function find(document: EditableDocument, search: string): readonly Found[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const index = indexes.get(document) ?? indexOf(document);
  indexes.set(document, index);
  return index.filter(({ text }) => words.every((word) => text.includes(word)));
}

function indexOf(document: EditableDocument): readonly Entry[] {
  const policy = vocabularyOf(document);
  const both = (say: (language: Language) => string) => languages.map(say).join(' ').toLowerCase();
  const conditions = (root: Condition, card: string): Entry[] =>
    [...nodesOf(root)].flatMap((node): Entry[] => {
      const id = nodeGraphId(node.id);
      if (isReference(node)) return [{ id, card, text: node.condition.toLowerCase() }];
      if (!isLeaf(node)) return [];
      const text = both((language) => {
        const { fact, operator, value, unit, after } = leafWords(policy, node, language);
        return [fact, operator, value, unit, after].filter(Boolean).join(' ');
      });
      return [{ id, card, text: `${text} ${node.fact.toLowerCase()} ${plainDigits(text)}` }];
    });
  return [
    ...document.rules.flatMap((rule) => {
      const id = ruleGraphId(rule.id);
      const text = both((language) => inLanguage(rule.name, language) || tierName(policy, rule.tier, language));
      return [{ id, card: null, text }, ...conditions(rule.conditions, id)];
    }),
    ...Object.entries(document.conditions ?? {}).flatMap(([name, root]) => {
      const id = sharedGraphId(name);
      return [{ id, card: null, text: name.toLowerCase() }, ...conditions(root, id)];
    }),
    ...document.tiers.map(({ key, name }) => ({
      id: tierGraphId(key),
      card: null,
      text: `${both((language) => inLanguage(name, language))} ${key.toLowerCase()}`,
    })),
  ];
}

/** "10,000" is found by 10000, too. */
const plainDigits = (text: string) => text.replace(/(\d),(?=\d)/g, '$1');
