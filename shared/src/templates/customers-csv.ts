// Customers as the CSV that people upload: id, name and one column a fact; an empty cell is a missing fact.
import type { Customer } from '../contracts/index.js';
import { csvLine } from '../datasets/index.js';

const cell = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

export const customersCsv = (customers: readonly Customer[], facts: readonly string[]): string =>
  [
    ['id', 'name', ...facts],
    ...customers.map(({ id, name, facts: values }) => [id, name, ...facts.map((fact) => values[fact])]),
  ]
    .map((row) => `${csvLine(row.map(cell))}\n`)
    .join('');
