import type { Fact } from '@tierwright/shared/policy';
import type { EditableFact } from '../document/editable.js';
import { changedFacts } from './changed-facts.js';

const copy: EditableFact = { key: 'visits', type: 'integer', window: 'last 90 days' };
const known: Fact = {
  key: 'visits',
  type: 'integer',
  window: 'last 90 days',
  whenMissing: 'undetermined',
  sensitivity: 'none',
  actionable: true,
};

test('a copy that leaves out what is usual is the same as the catalogue’s definition', () => {
  expect(changedFacts([copy], [known]).size).toBe(0);
});

test('a copy whose definition has moved on is found, with what the catalogue now says', () => {
  const moved: Fact = { ...known, window: 'last 30 days' };
  expect([...changedFacts([copy], [moved])]).toEqual([['visits', moved]]);
});

test('a fact that the catalogue does not have, or calls something else, has not changed', () => {
  expect(changedFacts([copy], []).size).toBe(0);
  expect(changedFacts([copy], [{ ...known, label: 'Calls', whenMissing: 'reject' }]).size).toBe(0);
});
