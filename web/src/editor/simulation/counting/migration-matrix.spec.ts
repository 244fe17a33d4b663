import { customersIn, searchCustomers, type PlainSelection } from './customer-selection.js';
import { countAt, migrationMatrix, whoMoves } from './migration-matrix.js';
import { distributionOf, invalid, undetermined } from './outcomes.js';

const gold = 0;
const silver = 1;
const live = Int16Array.of(gold, gold, silver, silver, undetermined, undetermined, gold, invalid);
const draft = Int16Array.of(gold, silver, gold, silver, silver, undetermined, undetermined, invalid);
const matrix = migrationMatrix(live, draft, 2);
const inSelection = (selection: PlainSelection) => customersIn(selection, draft, live);

test('a cell counts the customers who go from its row to its column', () => {
  expect(countAt(matrix, gold, silver)).toBe(1);
  expect(countAt(matrix, silver, silver)).toBe(1);
  expect(countAt(matrix, gold, undetermined)).toBe(1);
  expect(countAt(matrix, invalid, invalid)).toBe(1);
});

test('every customer is counted once', () => {
  expect(matrix.cells.reduce((sum, n) => sum + n, 0)).toBe(live.length);
});

test('who moves is told apart from who stays, who is undetermined now, and who was', () => {
  expect(whoMoves(matrix)).toEqual({ up: 1, down: 1, stay: 2, unknown: 2, wasUnknown: 2, settled: 1, invalid: 1 });
});

test('a distribution counts tiers, undetermined and invalid customers apart', () => {
  expect(distributionOf(draft, 2)).toEqual({ rungs: [2, 3], undetermined: 2, invalid: 1, total: 8 });
});

test('the customers behind a number are as many as the number says', () => {
  expect(inSelection({ kind: 'cell', from: gold, to: silver })).toEqual([1]);
  expect(inSelection({ kind: 'direction', direction: 'up' })).toEqual([2]);
  expect(inSelection({ kind: 'moved' })).toEqual([1, 2]);
  expect(inSelection({ kind: 'was', outcome: undetermined })).toEqual([4, 5]);
  expect(inSelection({ kind: 'outcome', side: 'live', outcome: gold })).toEqual([0, 1, 6]);
  expect(inSelection({ kind: 'all' })).toHaveLength(8);
});

test('nobody moves where nothing is live', () => {
  expect(customersIn({ kind: 'moved' }, draft, null)).toEqual([]);
  expect(customersIn({ kind: 'outcome', side: 'draft', outcome: silver }, draft, null)).toEqual([1, 3, 4]);
});

describe('searching', () => {
  const customers = [{ id: 'X-C-1' }, { id: 'C-1', name: 'Lin Mei' }, { id: 'C-2', name: '林小梅' }];

  test('ids that begin with the text come before ids that contain it', () => {
    expect(searchCustomers(customers, 'c-1')).toEqual([1, 0]);
  });

  test('names are found whatever their case, Chinese ones too', () => {
    expect(searchCustomers(customers, 'lin')).toEqual([1]);
    expect(searchCustomers(customers, '小梅')).toEqual([2]);
  });

  test('blank text finds nobody', () => {
    expect(searchCustomers(customers, '  ')).toEqual([]);
  });
});
