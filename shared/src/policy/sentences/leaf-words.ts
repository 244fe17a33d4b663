// A single condition as a line of a sentence, and as the words on its node of the canvas.
import type { Language } from '../../language/index.js';
import type { Leaf } from '../condition-schema.js';
import { factName } from '../names.js';
import type { Policy } from '../policy-schema.js';
import { inSentence } from './format.js';
import { leafPieces } from './leaf-pieces.js';
import { plainText, spaced, type Token } from './token.js';
import { blank } from './value-words.js';

/** The words on a node: "Annual spend" / "is at least" "10,000" "CNY"; `after` follows in languages that close around the value. */
export interface LeafWords {
  fact: string;
  operator: string;
  value: string;
  unit: string;
  after: string;
}

export function leafWords(policy: Policy, leaf: Leaf, language: Language, negated = false): LeafWords {
  const { words, value, unit } = leafPieces(policy, leaf, language, negated);
  return {
    fact: factName(policy, leaf.fact, language) || blank,
    operator: words.linked,
    value: plainText(spaced(value, language)),
    unit,
    after: words.after,
  };
}

/** The fact of a leaf inside a sentence. */
export const factToken = (policy: Policy, leaf: Leaf, language: Language): Token => ({
  kind: 'fact',
  text: inSentence(factName(policy, leaf.fact, language), language) || blank,
  nodeId: leaf.id,
  factKey: leaf.fact,
});

/** The tokens of a leaf, not yet spaced. */
export function leafTokens(policy: Policy, leaf: Leaf, language: Language, negated: boolean): Token[] {
  const { words, value, unit, unitField } = leafPieces(policy, leaf, language, negated);
  const nodeId = leaf.id;
  const tokens: Token[] = [
    factToken(policy, leaf, language),
    { kind: 'operator', text: words.before, nodeId },
    ...value,
    { kind: 'unit', text: unit, nodeId, ...(unitField === undefined ? {} : { field: unitField }) },
    { kind: 'operator', text: words.after, nodeId },
  ];
  return tokens.filter((token) => token.text !== '');
}
