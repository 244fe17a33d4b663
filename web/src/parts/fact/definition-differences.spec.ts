import { definitionDifferences } from './definition-differences.js';
import type { FactDefinition } from './fact-definition.js';

const copy: FactDefinition = { key: 'visits', type: 'integer', window: 'last 90 days', min: 0 };

test('a copy and the catalogue differ in what the fact means, in the reader’s words', () => {
  const known: FactDefinition = { key: 'visits', type: 'number', unit: 'days', window: 'last 30 days', min: 0 };
  const found = definitionDifferences(copy, { ...known, sensitivity: 'personal' }, 'en');
  expect(found.map(({ name, copy: mine, known: theirs }) => [name, mine, theirs])).toEqual([
    ['Kind of value', 'Whole number', 'Number'],
    ['Unit', 'none', 'days'],
    ['Covers', 'last 90 days', 'last 30 days'],
    ['Who may see it', 'Everybody who works with policies', 'Personal: hidden from roles that may not see it'],
  ]);
});

test('words around a fact, and what is usual, are no difference', () => {
  expect(definitionDifferences(copy, { ...copy, label: 'Visits', note: 'x', sensitivity: 'none' }, 'en')).toEqual([]);
});
