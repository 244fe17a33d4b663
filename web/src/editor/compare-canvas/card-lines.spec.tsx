import { screen } from '@testing-library/react';
import type { SpokenChange } from '@tierwright/shared/contracts';
import { renderPage } from '../../testing/render-page.js';
import { CardLines } from './card-lines.js';
import type { CompareNode } from './compare-graph.js';
import type { Speaker } from './leaf-change.js';

const change = (sentence: string): SpokenChange => ({
  kind: 'changed',
  path: '/rules/gold',
  subject: 'rule',
  sentence,
});

function linesOf(most: number, ...sentences: string[]): (string | null)[] {
  const node = { type: 'rule', mark: 'changed', changes: sentences.map(change) } as unknown as CompareNode;
  renderPage(
    <CardLines node={node} speaker={{ language: 'en' } as Speaker} lead="Gold" most={most}>
      as it was
    </CardLines>,
  );
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
}

test('a card with room for one line says how many more there are', () => {
  expect(linesOf(1, 'First', 'Second')).toEqual(['First +1']);
});

test('a card with room for more tells as many as it has room for, and counts the rest', () => {
  expect(linesOf(2, 'First', 'Second', 'Third')).toEqual(['First', 'and 2 more']);
});

test('all are told where there is room for all', () => {
  expect(linesOf(2, 'First', 'Second')).toEqual(['First', 'Second']);
});
