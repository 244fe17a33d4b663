export * from './condition-sentence.js';
export * from './derived-sentence.js';
export * from './format.js';
export { leafWords, type LeafWords } from './leaf-words.js';
export * from './movement-sentence.js';
export { operatorLabel, operatorWords, type OperatorWords } from './operator-words.js';
export * from './rule-sentence.js';
export { plainText, type Token } from './token.js';
export { formatValue, valueWords } from './value-words.js';
